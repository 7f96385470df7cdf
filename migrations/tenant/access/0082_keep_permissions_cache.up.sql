create function access.refresh_assigned() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    users uuid[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg(distinct user_id) into users from new_rows;
        when 'DELETE' then
            select array_agg(distinct user_id) into users from old_rows;
        else
            select array_agg(distinct person) into users
            from old_rows o
            join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
            cross join lateral unnest(array[o.user_id, n.user_id]) as person
            where row(o.user_id, o.role_id, o.unit_id, o.scope, o.status, o.term, o.deleted_at is null)
                is distinct from row(n.user_id, n.role_id, n.unit_id, n.scope, n.status, n.term, n.deleted_at is null);
    end case;
    perform access.refresh_permissions(coalesce(users, '{}'));
    return null;
end
$$;
comment on function access.refresh_assigned() is 'Keeps the cache right when roles are assigned, changed or taken.';
create trigger refresh_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.refresh_assigned();
create trigger refresh_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_assigned();
create trigger refresh_deleted after delete on access.role_assignments
    referencing old table as old_rows for each statement execute function access.refresh_assigned();

create function access.refresh_direct() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    users uuid[];
    permissions uuid[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg(distinct user_id), array_agg(distinct permission_id) into users, permissions from new_rows;
        when 'DELETE' then
            select array_agg(distinct user_id), array_agg(distinct permission_id) into users, permissions from old_rows;
        else
            select array_agg(distinct person), array_agg(distinct permission) into users, permissions
            from old_rows o
            join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
            cross join lateral unnest(array[o.user_id, n.user_id], array[o.permission_id, n.permission_id]) as changed (person, permission)
            where row(o.user_id, o.permission_id, o.effect, o.unit_id, o.scope, o.term, o.deleted_at is null)
                is distinct from row(n.user_id, n.permission_id, n.effect, n.unit_id, n.scope, n.term, n.deleted_at is null);
    end case;
    perform access.refresh_permissions(coalesce(users, '{}'), permissions);
    return null;
end
$$;
comment on function access.refresh_direct() is 'Keeps the cache right when permissions are given, changed or taken directly.';
create trigger refresh_inserted after insert on access.user_permissions
    referencing new table as new_rows for each statement execute function access.refresh_direct();
create trigger refresh_updated after update on access.user_permissions
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_direct();
create trigger refresh_deleted after delete on access.user_permissions
    referencing old table as old_rows for each statement execute function access.refresh_direct();

create function access.refresh_holders(roles uuid[], permissions uuid[] default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    users uuid[];
begin
    if cardinality(roles) > 0 then
        select array_agg(distinct user_id) into users
        from access.role_assignments
        where tenant_id = tenancy.current_tenant() and role_id = any (access.heirs(roles));
    end if;
    return access.refresh_permissions(coalesce(users, '{}'), permissions);
end
$$;
comment on function access.refresh_holders(uuid[], uuid[]) is 'Makes the cache right for those who hold the given roles or any that inherit from them. Returns how many entries that changed.';
revoke execute on function access.refresh_holders(uuid[], uuid[]) from public;

create function access.refresh_defined() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    roles uuid[];
    permissions uuid[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg(distinct role_id), array_agg(distinct permission_id) into roles, permissions from new_rows;
        when 'DELETE' then
            select array_agg(distinct role_id), array_agg(distinct permission_id) into roles, permissions from old_rows;
        else
            select array_agg(distinct role_id), array_agg(distinct permission_id) into roles, permissions
            from (select role_id, permission_id from old_rows union all select role_id, permission_id from new_rows) as changed;
    end case;
    perform access.refresh_holders(roles, permissions);
    return null;
end
$$;
comment on function access.refresh_defined() is 'Keeps the cache right when a role allows or denies something else.';
create trigger refresh_inserted after insert on access.role_permissions
    referencing new table as new_rows for each statement execute function access.refresh_defined();
create trigger refresh_updated after update on access.role_permissions
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_defined();
create trigger refresh_deleted after delete on access.role_permissions
    referencing old table as old_rows for each statement execute function access.refresh_defined();

create function access.refresh_inherited() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    roles uuid[];
begin
    case tg_op
        when 'INSERT' then
            select array_agg(distinct role_id) into roles from new_rows;
        when 'DELETE' then
            select array_agg(distinct role_id) into roles from old_rows;
        else
            select array_agg(distinct role_id) into roles
            from (select role_id from old_rows union all select role_id from new_rows) as changed;
    end case;
    perform access.refresh_holders(roles);
    return null;
end
$$;
comment on function access.refresh_inherited() is 'Keeps the cache right when a role inherits from others.';
create trigger refresh_inserted after insert on access.role_inheritance
    referencing new table as new_rows for each statement execute function access.refresh_inherited();
create trigger refresh_updated after update on access.role_inheritance
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_inherited();
create trigger refresh_deleted after delete on access.role_inheritance
    referencing old table as old_rows for each statement execute function access.refresh_inherited();

create function access.refresh_role() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform access.refresh_holders((
        select array_agg(n.id)
        from old_rows o
        join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where (o.deleted_at is null) <> (n.deleted_at is null)
    ));
    return null;
end
$$;
comment on function access.refresh_role() is 'Keeps the cache right when a role is deleted or brought back.';
create trigger refresh_updated after update on access.roles
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_role();

create function access.refresh_permission() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform access.refresh_permissions(null, coalesce((
        select array_agg(n.id)
        from old_rows o
        join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where (o.deleted_at is null) <> (n.deleted_at is null)
    ), '{}'));
    return null;
end
$$;
comment on function access.refresh_permission() is 'Keeps the cache right when a permission is deleted or brought back.';
create trigger refresh_updated after update on access.permissions
    referencing old table as old_rows new table as new_rows for each statement execute function access.refresh_permission();

-- What is assigned already.
do $$
begin
    if tenancy.current_tenant() is not null then
        perform access.refresh_permissions(null);
    end if;
end
$$;
