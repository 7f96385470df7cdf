drop trigger audit_truncate on tenancy.import_batches;
drop trigger audit_delete on tenancy.import_batches;
drop trigger audit_update on tenancy.import_batches;
drop trigger audit_insert on tenancy.import_batches;
drop trigger audit_truncate on tenancy.actors;
drop trigger audit_delete on tenancy.actors;
drop trigger audit_update on tenancy.actors;
drop trigger audit_insert on tenancy.actors;
