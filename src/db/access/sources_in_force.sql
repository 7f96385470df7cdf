-- $1 the roles that say something of the permission, $2 the permission, $3 the unit asked about, $4 the day
select
    source.id as "id!",
    source.role_id,
    role.code as "role?",
    source.effect,
    source.user_id as "user_id!",
    coalesce(users.email, users.id::text) as "user!",
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as name,
    unit.code as "unit?",
    source.scope as "scope!",
    source.kind,
    lower(source.term) as "from!",
    upper(source.term) - 1 as until,
    true as "in_term!",
    true as "covers!",
    null::text as void
from (
    select id, role_id, null::text as effect, user_id, unit_id, scope, kind_code as kind, term, tenant_id
    from access.role_assignments
    where tenant_id = (select tenancy.current_tenant()) and role_id = any ($1::uuid[]) and deleted_at is null
      and term @> $4::date
      and (
          status in ('active', 'scheduled')
          or status = 'ended' and $4::date < current_date
          or status = 'revoked' and $4::date < revoked_at::date
      )
    union all
    select id, null, effect, user_id, unit_id, scope, null, term, tenant_id
    from access.user_permissions
    where tenant_id = (select tenancy.current_tenant()) and permission_id = $2 and deleted_at is null and term @> $4::date
) source
join identity.users on users.tenant_id = source.tenant_id and users.id = source.user_id
left join access.roles role on role.tenant_id = source.tenant_id and role.id = source.role_id
left join organization.units unit on unit.tenant_id = source.tenant_id and unit.id = source.unit_id
left join organization.units asked on asked.tenant_id = source.tenant_id and asked.id = $3::uuid
where (
      source.scope = 'tenant'
      or source.unit_id = $3
      or source.scope = 'subtree' and asked.lft >= unit.lft and asked.lft < unit.rgt
  )
  and (users.deleted_at is null or users.deleted_at::date > $4)
  and ($4 < current_date or users.status <> 'suspended')
  and ($4 >= current_date or not exists (
      select from access.account_suspensions suspension
      where suspension.tenant_id = users.tenant_id and suspension.user_id = users.id
        and suspension.suspended_from < ($4::date + 1)::timestamptz
        and (suspension.suspended_until is null or suspension.suspended_until >= ($4::date + 1)::timestamptz)
  ))
order by coalesce(users.email, users.id::text) collate "C", lower(source.term), source.id
