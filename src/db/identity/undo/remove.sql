with undone_times as (
    select
        record_id,
        count(*) as times
    from tenancy.undone_import_rows
    where tenant_id = (select tenancy.current_tenant())
      and table_name = 'identity.users'
    group by record_id
)
update identity.users
set deleted_at = now(),
    deleted_by = tenancy.current_actor()
from (
    select users.id
    from identity.users
    left join undone_times on undone_times.record_id = users.id
    where users.tenant_id = (select tenancy.current_tenant())
      and users.import_batch_id = $1
      and users.deleted_at is null
      and users.revision = 1 + 2 * coalesce(undone_times.times, 0)
      and users.id <> all ($2)
) as untouched
where users.tenant_id = (select tenancy.current_tenant())
  and users.id = untouched.id
