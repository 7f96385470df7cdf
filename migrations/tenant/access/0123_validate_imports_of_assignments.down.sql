-- The constraint goes with the migration that made it.
alter table access.role_assignments drop constraint role_assignments_import_batch_fkey;
alter table access.role_assignments add constraint role_assignments_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;
