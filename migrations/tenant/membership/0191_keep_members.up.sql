create function membership.keep_members() returns trigger
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
        select coalesce(n.email, identity.display_name(n.full_name, n.first_name, n.middle_name, n.last_name)) as who, unit.code as unit_code
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        join membership.memberships on memberships.tenant_id = n.tenant_id and memberships.user_id = n.id
        join organization.units unit on unit.tenant_id = memberships.tenant_id and unit.id = memberships.unit_id
        where n.deleted_at is not null and o.deleted_at is null
          and memberships.deleted_at is null and memberships.status in (''applied'', ''in_review'', ''approved'', ''active'', ''suspended'')
        order by n.id
        limit 1'
    into fault;
    if fault.unit_code is not null then
        raise exception 'the user % has a membership in force at unit "%"', fault.who, fault.unit_code
            using errcode = 'check_violation', constraint = 'users_member_check', table = 'users', schema = 'identity';
    end if;
    return null;
end
$$;
comment on function membership.keep_members() is 'Refuses to delete whoever has a membership in force, or on its way to be.';
-- lint: allow write-to-other-context because who is a member is not for identity to know
create trigger keep_members after update on identity.users
    referencing old table as old_rows new table as new_rows for each statement execute function membership.keep_members();

create function membership.check_holders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    -- Whoever stands as before may have been there while there was no objection.
    before constant text := case when tg_op = 'UPDATE' then 'join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id' else '' end;
    is_new constant text := case when tg_op = 'UPDATE' then
        'not (o.user_id = n.user_id and o.deleted_at is null and o.status in (''applied'', ''in_review'', ''approved'', ''active'', ''suspended''))'
        else 'true' end;
    who text;
begin
    -- Planned anew each time: a plan made for one row would compare every row of many with every other.
    execute '
        select coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name))
        from new_rows n ' || before || '
        join identity.users on users.tenant_id = n.tenant_id and users.id = n.user_id
        where users.deleted_at is not null and n.deleted_at is null
          and n.status in (''applied'', ''in_review'', ''approved'', ''active'', ''suspended'') and ' || is_new || '
        order by n.id
        limit 1'
    into who;
    if who is not null then
        raise exception 'the user % was deleted', who
            using errcode = 'check_violation', constraint = 'memberships_deleted_user_check', table = 'memberships', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_holders() is 'A deleted user does not become a member.';
create trigger check_holders_inserted after insert on membership.memberships
    referencing new table as new_rows for each statement execute function membership.check_holders();
create trigger check_holders_updated after update on membership.memberships
    referencing old table as old_rows new table as new_rows for each statement execute function membership.check_holders();
