delete from planned_actions
where line in (select line from import_faults)
