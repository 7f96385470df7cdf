-- After the memberships: a person who has one still stays, and so does who is used elsewhere ($2).
with undone_steps as (
    select
        table_name,
        record_id,
        sum(steps) as steps
    from tenancy.undone_import_rows
    where tenant_id = (select tenancy.current_tenant())
    group by table_name, record_id
), untouched as (
    select users.id
    from identity.users
    left join undone_steps
        on undone_steps.table_name = 'identity.users'
        and undone_steps.record_id = users.id
    where users.tenant_id = (select tenancy.current_tenant())
      and users.import_batch_id = $1
      and users.deleted_at is null
      and users.revision = 1 + coalesce(undone_steps.steps, 0)
      and users.id <> all ($2)
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
