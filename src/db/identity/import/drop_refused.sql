delete from resolved_users
where line in (select line from import_faults)
