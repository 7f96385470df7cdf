drop table access.resolved_assignments;
drop table access.staged_assignments;
alter table access.role_assignments drop column import_batch_id;
