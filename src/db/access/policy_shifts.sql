with later as materialized (
    select
        user_id,
        permission_id,
        effect,
        scope,
        unit_id,
        range_agg(daterange(greatest(valid_from, current_date), valid_until)) as validity
    from access.user_permissions_cache
    where tenant_id = (select tenancy.current_tenant()) and (valid_until is null or valid_until > current_date)
    group by user_id, permission_id, effect, scope, unit_id
), compared as (
    select
        coalesce(earlier.user_id, later.user_id) as user_id,
        coalesce(earlier.permission_id, later.permission_id) as permission_id,
        coalesce(earlier.effect, later.effect) as effect,
        coalesce(earlier.scope, later.scope) as scope,
        coalesce(earlier.unit_id, later.unit_id) as unit_id,
        coalesce(later.validity, '{}'::datemultirange) - coalesce(earlier.validity, '{}'::datemultirange) as begun,
        coalesce(earlier.validity, '{}'::datemultirange) - coalesce(later.validity, '{}'::datemultirange) as gone
    from compared_permissions earlier
    full join later
        on later.user_id = earlier.user_id and later.permission_id = earlier.permission_id
        and later.effect = earlier.effect and later.scope = earlier.scope
        and coalesce(later.unit_id, later.user_id) = coalesce(earlier.unit_id, earlier.user_id)
), shifted as (
    select
        user_id,
        scope,
        unit_id,
        permission_id,
        bool_or(effect = 'allow' and not isempty(begun) or effect = 'deny' and not isempty(gone)) as gains,
        bool_or(effect = 'allow' and not isempty(gone) or effect = 'deny' and not isempty(begun)) as loses
    from compared
    where not isempty(begun) or not isempty(gone)
    group by user_id, scope, unit_id, permission_id
)
select
    coalesce(users.email, users.id::text) as "user!",
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as name,
    unit.code as "unit?",
    shifted.scope as "scope!",
    coalesce(array_agg(permission.code order by permission.code collate "C") filter (where shifted.gains), '{}') as "gains!",
    coalesce(array_agg(permission.code order by permission.code collate "C") filter (where shifted.loses), '{}') as "loses!"
from shifted
join access.permissions permission on permission.tenant_id = (select tenancy.current_tenant()) and permission.id = shifted.permission_id
join identity.users on users.tenant_id = permission.tenant_id and users.id = shifted.user_id
left join organization.units unit on unit.tenant_id = permission.tenant_id and unit.id = shifted.unit_id
group by users.tenant_id, users.id, unit.code, shifted.scope
order by coalesce(users.email, users.id::text) collate "C", coalesce(unit.code, '') collate "C", shifted.scope
