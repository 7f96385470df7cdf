select
    role.id,
    role.code,
    role.name,
    role.name_local,
    role.description,
    role.maximum_holders,
    array(
        select other.code
        from access.role_inheritance inheritance
        join access.roles other on other.tenant_id = inheritance.tenant_id and other.id = inheritance.inherits_role_id
        where inheritance.tenant_id = role.tenant_id and inheritance.role_id = role.id and other.deleted_at is null
        order by other.code collate "C"
    ) as "inherits!",
    array(
        select other.code
        from access.role_inheritance inheritance
        join access.roles other on other.tenant_id = inheritance.tenant_id and other.id = inheritance.role_id
        where inheritance.tenant_id = role.tenant_id and inheritance.inherits_role_id = role.id and other.deleted_at is null
        order by other.code collate "C"
    ) as "inherited_by!",
    array(
        select permission.code
        from access.role_permissions definition
        join access.permissions permission on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id
        where definition.tenant_id = role.tenant_id and definition.role_id = role.id and definition.effect = 'allow' and permission.deleted_at is null
        order by permission.code collate "C"
    ) as "allows!",
    array(
        select permission.code
        from access.role_permissions definition
        join access.permissions permission on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id
        where definition.tenant_id = role.tenant_id and definition.role_id = role.id and definition.effect = 'deny' and permission.deleted_at is null
        order by permission.code collate "C"
    ) as "denies!",
    array(
        select other.code
        from access.role_conflicts conflict
        join access.roles other
            on other.tenant_id = conflict.tenant_id and other.id in (conflict.role_id, conflict.conflicting_role_id) and other.id <> role.id
        where conflict.tenant_id = role.tenant_id and role.id in (conflict.role_id, conflict.conflicting_role_id) and other.deleted_at is null
        order by other.code collate "C"
    ) as "conflicts!",
    (
        select count(distinct assignment.user_id)
        from access.role_assignments assignment
        where assignment.tenant_id = role.tenant_id and assignment.role_id = role.id and assignment.deleted_at is null
          and assignment.status in ('active', 'scheduled') and assignment.term @> current_date
    ) as "holders!"
from access.roles role
where role.tenant_id = (select tenancy.current_tenant())
  and role.deleted_at is null
  and ($1::text is null or role.code = $1)
  and ($2::text is null or strpos(lower(role.code || ' ' || role.name), lower($2)) > 0)
  and ($3::text is null or exists (
      select
      from access.closure(array[role.id]) reached
      join access.role_permissions definition
          on definition.tenant_id = role.tenant_id and definition.role_id = reached.role_id and definition.effect = 'allow'
      join access.permissions permission
          on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id and permission.code = $3
  ))
  and ($4::text is null or role.code collate "C" > $4)
order by role.code collate "C"
limit $5
