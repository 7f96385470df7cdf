-- What the given roles come to as they stood at the end of a day. $1 the roles, $2 the permission, $3 the day
with recursive reached as (
    select tenant_id, id, code, deleted_at, access.definition_moment(created_at, $3) as moment
    from access.roles
    where tenant_id = (select tenancy.current_tenant()) and id = any ($1::uuid[])
    union
    select inherited.*
    from reached
    cross join lateral (
        select present.inherits_role_id
        from access.role_inheritance present
        where present.tenant_id = reached.tenant_id and present.role_id = reached.id and present.created_at < reached.moment
        union all
        select former.inherits_role_id
        from access.former_role_inheritance former
        where former.tenant_id = reached.tenant_id and former.role_id = reached.id
          and former.held_from < reached.moment and former.held_until >= reached.moment
    ) inheritance
    cross join lateral (
        select tenant_id, id, code, deleted_at, access.definition_moment(created_at, $3)
        from access.roles
        where tenant_id = reached.tenant_id and id = inheritance.inherits_role_id
        -- One role after the other: there are few of them, which the planner does not know.
        offset 0
    ) inherited
)
select
    reached.id as "id!",
    reached.code as "code!",
    array(
        select present.inherits_role_id
        from access.role_inheritance present
        where present.tenant_id = reached.tenant_id and present.role_id = reached.id and present.created_at < reached.moment
        union
        select former.inherits_role_id
        from access.former_role_inheritance former
        where former.tenant_id = reached.tenant_id and former.role_id = reached.id
          and former.held_from < reached.moment and former.held_until >= reached.moment
    ) as "inherits!",
    coalesce(
        (
            select present.effect
            from access.role_permissions present
            where present.tenant_id = reached.tenant_id and present.role_id = reached.id and present.permission_id = $2
              and present.created_at < reached.moment
        ),
        (
            select former.effect
            from access.former_role_permissions former
            where former.tenant_id = reached.tenant_id and former.role_id = reached.id and former.permission_id = $2
              and former.held_from < reached.moment and former.held_until >= reached.moment
        )
    ) as effect
from reached
where reached.deleted_at is null or reached.deleted_at >= reached.moment
