-- The roles that say something of a permission, and all that inherit from them, as they stood at the end of a day.
-- $1 the permission, $2 the day
with recursive standing as materialized (
    select id, code, access.definition_moment(created_at, $2) as moment
    from access.roles
    where tenant_id = (select tenancy.current_tenant())
      and (deleted_at is null or deleted_at >= access.definition_moment(created_at, $2))
), said as materialized (
    select standing.id, definition.effect
    from access.role_permissions definition
    join standing on standing.id = definition.role_id
    where definition.tenant_id = (select tenancy.current_tenant()) and definition.permission_id = $1
      and definition.created_at < standing.moment
    union all
    select standing.id, former.effect
    from access.former_role_permissions former
    join standing on standing.id = former.role_id
    where former.tenant_id = (select tenancy.current_tenant()) and former.permission_id = $1
      and former.held_from < standing.moment and former.held_until >= standing.moment
), inheritance as materialized (
    select present.role_id, present.inherits_role_id
    from access.role_inheritance present
    join standing on standing.id = present.role_id
    where present.tenant_id = (select tenancy.current_tenant()) and present.created_at < standing.moment
    union
    select former.role_id, former.inherits_role_id
    from access.former_role_inheritance former
    join standing on standing.id = former.role_id
    where former.tenant_id = (select tenancy.current_tenant())
      and former.held_from < standing.moment and former.held_until >= standing.moment
), reached as (
    select id from said
    union
    select standing.id
    from reached
    join inheritance on inheritance.inherits_role_id = reached.id
    join standing on standing.id = inheritance.role_id
), inherited as (
    select role_id, array_agg(inherits_role_id) as inherits
    from inheritance
    group by role_id
)
select
    standing.id as "id!",
    standing.code as "code!",
    coalesce(inherited.inherits, '{}') as "inherits!",
    said.effect as "effect?"
from reached
join standing on standing.id = reached.id
left join inherited on inherited.role_id = reached.id
left join said on said.id = reached.id
