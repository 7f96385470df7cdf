-- Everything that is due on a day ($1).
insert into staged_actions (line, membership_id, effective_on)
select
    row_number() over (order by memberships.member_number, memberships.id),
    memberships.id::text,
    $1::date
from membership.memberships
join membership.membership_types type
    on type.tenant_id = memberships.tenant_id
    and type.id = memberships.membership_type_id
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and memberships.status in ('active', 'suspended')
  and (
      memberships.expires_on + coalesce(type.grace_days, (select config.setting('membership_grace_days')::integer), 0) <= $1
      or memberships.status = 'suspended' and memberships.suspended_until <= $1
  )
