create function access.keep_holders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    fault record;
begin
    if not exists (select from new_rows where deleted_at is not null) then
        return null;
    end if;
    -- The order lets it be planned for all rows: that none is found is the usual, and a plan for the first one would compare
    -- every row of many with every other.
    execute '
        select coalesce(n.email, identity.display_name(n.full_name, n.first_name, n.middle_name, n.last_name)) as who, held.code
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        cross join lateral (
            select role.code
            from access.role_assignments assignment
            join access.roles role on role.tenant_id = assignment.tenant_id and role.id = assignment.role_id
            where assignment.tenant_id = n.tenant_id and assignment.user_id = n.id
              and assignment.status not in (''ended'', ''revoked'') and assignment.deleted_at is null
              and not assignment.term << daterange(current_date, null)
            union all
            select permission.code
            from access.user_permissions direct
            join access.permissions permission on permission.tenant_id = direct.tenant_id and permission.id = direct.permission_id
            where direct.tenant_id = n.tenant_id and direct.user_id = n.id
              and direct.deleted_at is null and not direct.term << daterange(current_date, null)
        ) held
        where n.deleted_at is not null and o.deleted_at is null
        order by n.id
        limit 1'
    into fault;
    if fault.code is not null then
        raise exception 'the user % holds "%"', fault.who, fault.code
            using errcode = 'check_violation', constraint = 'users_holds_check', table = 'users', schema = 'identity';
    end if;
    return null;
end
$$;
comment on function access.keep_holders() is 'Refuses to delete whoever holds a role or a direct permission, or is to hold one.';
-- lint: allow write-to-other-context because who holds what is not for identity to know
create trigger keep_holders after update on identity.users
    referencing old table as old_rows new table as new_rows for each statement execute function access.keep_holders();
