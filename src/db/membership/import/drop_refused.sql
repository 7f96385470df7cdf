delete from resolved_members
where line in (select line from import_faults)
