drop view tenancy.undone_import_rows;
create view tenancy.undone_import_rows with (security_invoker = true) as
select
    import_rows.tenant_id,
    import_rows.table_name,
    import_rows.record_id,
    import_rows.revision
from tenancy.import_rows
join tenancy.import_batches
    on import_batches.tenant_id = import_rows.tenant_id
    and import_batches.id = import_rows.batch_id
where import_batches.undone_at is not null;
comment on view tenancy.undone_import_rows is
    'Changes of rows by imports that were taken back: each left two steps in the row''s revision, one for itself and one for its undoing.';

do $$
begin
    execute format('grant select on tenancy.undone_import_rows to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

alter table tenancy.import_rows drop column steps;
alter table tenancy.import_batches drop column action;
