with expected as (
    select
        kept.record_id,
        kept.revision + 2 * count(undone.record_id) as revision
    from tenancy.import_rows kept
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = kept.tenant_id
        and undone.table_name = kept.table_name
        and undone.record_id = kept.record_id
        and undone.revision > kept.revision
    where kept.tenant_id = (select tenancy.current_tenant())
      and kept.batch_id = $1
      and kept.table_name = 'identity.users'
    group by kept.record_id, kept.revision
)
delete from tenancy.import_rows kept
using expected
left join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = expected.record_id
where kept.tenant_id = (select tenancy.current_tenant())
  and kept.batch_id = $1
  and kept.table_name = 'identity.users'
  and kept.record_id = expected.record_id
  and users.revision is distinct from expected.revision
