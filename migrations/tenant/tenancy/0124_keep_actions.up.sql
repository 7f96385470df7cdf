alter table tenancy.import_batches add column action text;
comment on column tenancy.import_batches.action is 'What was done with what the file names, as its verb, such as renew or transfer request; null for an import.';

alter table tenancy.import_rows add column steps integer not null default 1;
comment on column tenancy.import_rows.steps is 'By how many steps the row''s revision rose: one for an import, more for what is recorded in several steps.';

create or replace view tenancy.undone_import_rows with (security_invoker = true) as
select
    import_rows.tenant_id,
    import_rows.table_name,
    import_rows.record_id,
    import_rows.revision,
    import_rows.steps + 1 as steps
from tenancy.import_rows
join tenancy.import_batches
    on import_batches.tenant_id = import_rows.tenant_id
    and import_batches.id = import_rows.batch_id
where import_batches.undone_at is not null;
comment on view tenancy.undone_import_rows is
    'Changes of rows by imports that were taken back, with the steps that each left in the row''s revision, one of them for its undoing.';
