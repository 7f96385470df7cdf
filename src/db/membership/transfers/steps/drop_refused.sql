delete from planned_transfers
where line in (select line from import_faults)
