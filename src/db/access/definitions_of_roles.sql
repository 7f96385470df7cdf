-- What the given roles come to as they stood at the end of a day. $1 the roles, $2 the permission, $3 the day
with recursive reached as (
    select id, code, created_at, deleted_at
    from access.roles
    where tenant_id = (select tenancy.current_tenant()) and id = any ($1::uuid[])
    union
    select inherited.id, inherited.code, inherited.created_at, inherited.deleted_at
    from reached
    cross join lateral (
        select present.inherits_role_id
        from access.role_inheritance present
        where present.tenant_id = (select tenancy.current_tenant()) and present.role_id = reached.id
          and present.created_at < access.definition_moment(reached.created_at, $3)
        union
        select former.inherits_role_id
        from access.former_role_inheritance former
        where former.tenant_id = (select tenancy.current_tenant()) and former.role_id = reached.id
          and former.held_from < access.definition_moment(reached.created_at, $3)
          and former.held_until >= access.definition_moment(reached.created_at, $3)
    ) inheritance
    join access.roles inherited
        on inherited.tenant_id = (select tenancy.current_tenant()) and inherited.id = inheritance.inherits_role_id
    where inherited.deleted_at is null or inherited.deleted_at >= access.definition_moment(inherited.created_at, $3)
)
select
    reached.id as "id!",
    reached.code as "code!",
    array(
        select present.inherits_role_id
        from access.role_inheritance present
        where present.tenant_id = (select tenancy.current_tenant()) and present.role_id = reached.id
          and present.created_at < access.definition_moment(reached.created_at, $3)
        union
        select former.inherits_role_id
        from access.former_role_inheritance former
        where former.tenant_id = (select tenancy.current_tenant()) and former.role_id = reached.id
          and former.held_from < access.definition_moment(reached.created_at, $3)
          and former.held_until >= access.definition_moment(reached.created_at, $3)
    ) as "inherits!",
    coalesce(
        (
            select present.effect
            from access.role_permissions present
            where present.tenant_id = (select tenancy.current_tenant()) and present.role_id = reached.id and present.permission_id = $2
              and present.created_at < access.definition_moment(reached.created_at, $3)
        ),
        (
            select former.effect
            from access.former_role_permissions former
            where former.tenant_id = (select tenancy.current_tenant()) and former.role_id = reached.id and former.permission_id = $2
              and former.held_from < access.definition_moment(reached.created_at, $3)
              and former.held_until >= access.definition_moment(reached.created_at, $3)
        )
    ) as effect
from reached
where reached.deleted_at is null or reached.deleted_at >= access.definition_moment(reached.created_at, $3)
