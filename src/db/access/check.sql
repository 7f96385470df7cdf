select coalesce(bool_or(cache.effect = 'allow'), false) and not coalesce(bool_or(cache.effect = 'deny'), false) as "allowed!"
from access.user_permissions_cache cache
join identity.users on users.tenant_id = cache.tenant_id and users.id = cache.user_id
left join organization.units held on held.tenant_id = cache.tenant_id and held.id = cache.unit_id
left join organization.units asked on asked.tenant_id = cache.tenant_id and asked.id = $3::uuid
where cache.tenant_id = (select tenancy.current_tenant())
  and cache.user_id = $1
  and cache.permission_id = (
      select id
      from access.permissions
      where tenant_id = (select tenancy.current_tenant()) and code = $2 and deleted_at is null
  )
  and cache.valid_from <= $4
  and (cache.valid_until is null or cache.valid_until > $4)
  and (
      cache.scope = 'tenant'
      or cache.unit_id = $3
      or cache.scope = 'subtree' and asked.lft >= held.lft and asked.lft < held.rgt
  )
  and users.deleted_at is null
  and users.status <> 'suspended'
