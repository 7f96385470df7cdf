-- $1 the person, $2 the permission, $3 the unit asked about, $4 the day, $5 today, $6 when roles were defined
select
    source.id as "id!",
    source.role_id,
    role.code as "role?",
    source.effect,
    source.user_id as "user_id!",
    '' as "user!",
    null::text as name,
    unit.code as "unit?",
    source.scope as "scope!",
    source.kind,
    lower(source.term) as "from!",
    upper(source.term) - 1 as until,
    source.term @> $4::date as "in_term!",
    (
        source.scope = 'tenant'
        or source.unit_id = $3::uuid
        or source.scope = 'subtree' and coalesce(asked.lft >= unit.lft and asked.lft < unit.rgt, false)
    ) is true as "covers!",
    case
        when source.status = 'suspended' then 'suspended'
        when source.status = 'revoked' and $4::date >= source.revoked_on then 'revoked'
        when source.status = 'ended' and $4::date >= $5::date then 'ended'
        when role.deleted_at < access.definition_moment(role.created_at, $6::date) then 'deleted'
    end as void
from (
    select id, role_id, null::text as effect, user_id, unit_id, scope, kind_code as kind, term, status, revoked_at::date as revoked_on, tenant_id
    from access.role_assignments
    where tenant_id = (select tenancy.current_tenant()) and user_id = $1 and deleted_at is null
    union all
    select id, null, effect, user_id, unit_id, scope, null, term, 'active', null, tenant_id
    from access.user_permissions
    where tenant_id = (select tenancy.current_tenant()) and user_id = $1 and permission_id = $2 and deleted_at is null
) source
left join access.roles role on role.tenant_id = source.tenant_id and role.id = source.role_id
left join organization.units unit on unit.tenant_id = source.tenant_id and unit.id = source.unit_id
left join organization.units asked on asked.tenant_id = source.tenant_id and asked.id = $3
order by lower(source.term), source.id
