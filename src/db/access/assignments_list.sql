select
    assignment.id,
    role.code as role,
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as name,
    coalesce(users.email, users.id::text) as "user!",
    assignment.user_id,
    unit.code as "unit?",
    assignment.scope,
    assignment.kind_code as kind,
    case
        when assignment.status in ('suspended', 'revoked', 'ended') then assignment.status
        when lower(assignment.term) > current_date then 'scheduled'
        when upper(assignment.term) <= current_date then 'ended'
        else 'active'
    end as "status!",
    lower(assignment.term) as "from!",
    upper(assignment.term) - 1 as until,
    actor.display_name as granted_by,
    coalesce(principal.email, principal.id::text) as on_behalf_of,
    assignment.reason,
    assignment.revoked_reason
from access.role_assignments assignment
join access.roles role on role.tenant_id = assignment.tenant_id and role.id = assignment.role_id
join identity.users on users.tenant_id = assignment.tenant_id and users.id = assignment.user_id
join tenancy.actors actor on actor.tenant_id = assignment.tenant_id and actor.id = assignment.granted_by
left join organization.units unit on unit.tenant_id = assignment.tenant_id and unit.id = assignment.unit_id
left join access.role_assignments delegating
    on delegating.tenant_id = assignment.tenant_id and delegating.id = assignment.delegated_by
left join identity.users principal on principal.tenant_id = delegating.tenant_id and principal.id = delegating.user_id
where assignment.tenant_id = (select tenancy.current_tenant())
  and assignment.deleted_at is null
  and ($1::uuid is null or assignment.role_id = $1)
  and ($2::uuid is null or assignment.user_id = $2)
  and (
      $3::uuid is null
      or assignment.unit_id = $3
      or $4::boolean and exists (
          select from organization.units top
          where top.tenant_id = unit.tenant_id and top.id = $3 and unit.lft > top.lft and unit.lft < top.rgt
      )
  )
  and ($5::text is null or assignment.kind_code = $5)
  and (
      $6::date is null
      or assignment.term @> $6 and (
          assignment.status not in ('ended', 'revoked', 'suspended')
          or assignment.status = 'ended' and $6 < current_date
          or assignment.status = 'revoked' and $6 < assignment.revoked_at::date
      )
  )
  and (not $7::boolean or assignment.scope = 'tenant')
  and ($8::uuid is null or (coalesce(unit.code, '') collate "C", role.code collate "C", lower(assignment.term), assignment.id) > (
      select coalesce(last_unit.code, '') collate "C", last_role.code collate "C", lower(last.term), last.id
      from access.role_assignments last
      join access.roles last_role on last_role.tenant_id = last.tenant_id and last_role.id = last.role_id
      left join organization.units last_unit on last_unit.tenant_id = last.tenant_id and last_unit.id = last.unit_id
      where last.tenant_id = assignment.tenant_id and last.id = $8
  ))
order by coalesce(unit.code, '') collate "C", role.code collate "C", lower(assignment.term), assignment.id
limit $9
