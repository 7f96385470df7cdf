-- A member is removed whole or not at all: who was touched as a person, or is used elsewhere ($2), keeps the membership.
with undone_steps as (
    select
        table_name,
        record_id,
        sum(steps) as steps
    from tenancy.undone_import_rows
    where tenant_id = (select tenancy.current_tenant())
    group by table_name, record_id
), untouched as (
    select memberships.id
    from membership.memberships
    join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
    left join undone_steps as membership_undone
        on membership_undone.table_name = 'membership.memberships'
        and membership_undone.record_id = memberships.id
    left join undone_steps as user_undone
        on user_undone.table_name = 'identity.users'
        and user_undone.record_id = users.id
    where memberships.tenant_id = (select tenancy.current_tenant())
      and memberships.import_batch_id = $1
      and memberships.deleted_at is null
      and memberships.revision = 1 + coalesce(membership_undone.steps, 0)
      and (
          users.import_batch_id is distinct from $1
          or users.revision = 1 + coalesce(user_undone.steps, 0) and users.id <> all ($2)
      )
)
update membership.memberships
set deleted_at = now(),
    deleted_by = tenancy.current_actor()
from untouched
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = untouched.id
