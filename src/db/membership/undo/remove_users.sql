-- After the memberships: a person who has one still stays.
with undone as (
    select
        image.table_name,
        image.record_id,
        image.revision
    from tenancy.import_rows image
    join tenancy.import_batches batch on batch.tenant_id = image.tenant_id and batch.id = image.batch_id
    where image.tenant_id = (select tenancy.current_tenant())
      and batch.undone_at is not null
      and batch.id <> $1
), undone_times as (
    select
        table_name,
        record_id,
        count(*) as times
    from undone
    group by table_name, record_id
), untouched as (
    select users.id
    from identity.users
    left join undone_times
        on undone_times.table_name = 'identity.users'
        and undone_times.record_id = users.id
    where users.tenant_id = (select tenancy.current_tenant())
      and users.import_batch_id = $1
      and users.deleted_at is null
      and users.revision = 1 + 2 * coalesce(undone_times.times, 0)
      and not exists (
          select
          from membership.memberships
          where memberships.tenant_id = users.tenant_id
            and memberships.user_id = users.id
            and memberships.deleted_at is null
      )
)
update identity.users
set deleted_at = now(),
    deleted_by = tenancy.current_actor()
from untouched
where users.tenant_id = (select tenancy.current_tenant())
  and users.id = untouched.id
