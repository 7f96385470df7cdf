create function organization.keep_leaders() returns trigger
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
        select coalesce(n.email, identity.display_name(n.full_name, n.first_name, n.middle_name, n.last_name)) as who,
            leader."position", unit.code as unit_code
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        join organization.unit_leaders leader on leader.tenant_id = n.tenant_id and leader.user_id = n.id
        join organization.units unit on unit.tenant_id = leader.tenant_id and unit.id = leader.unit_id
        where n.deleted_at is not null and o.deleted_at is null
          and leader.deleted_at is null and not leader.term << daterange(current_date, null)
        order by n.id
        limit 1'
    into fault;
    if fault.unit_code is not null then
        raise exception 'the user % is "%" of unit "%"', fault.who, fault."position", fault.unit_code
            using errcode = 'check_violation', constraint = 'users_leads_check', table = 'users', schema = 'identity';
    end if;
    return null;
end
$$;
comment on function organization.keep_leaders() is 'Refuses to delete whoever leads a unit, or is to lead one.';
-- lint: allow write-to-other-context because who leads a unit is not for identity to know
create trigger keep_leaders after update on identity.users
    referencing old table as old_rows new table as new_rows for each statement execute function organization.keep_leaders();

create function organization.check_leaders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    -- What is only shortened was right when it was given.
    changed constant text := case when tg_op = 'INSERT' then 'true' else
        'not exists (
            select from old_rows o
            where o.tenant_id = n.tenant_id and o.id = n.id and o.deleted_at is null
              and o.unit_id = n.unit_id and o.user_id = n.user_id and n.term <@ o.term
        )' end;
    terms uuid[];
    fault record;
begin
    execute '
        select array_agg(n.id)
        from new_rows n
        where n.deleted_at is null and not n.term << daterange(current_date, null) and ' || changed
    into terms;
    if terms is null then
        return null;
    end if;
    perform organization.lock_tree();
    select
        coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)) as who,
        users.deleted_at is not null as is_deleted,
        unit.code
    into fault
    from organization.unit_leaders leader
    join identity.users on users.tenant_id = leader.tenant_id and users.id = leader.user_id
    join organization.units unit on unit.tenant_id = leader.tenant_id and unit.id = leader.unit_id
    where leader.tenant_id = tenancy.current_tenant() and leader.id = any (terms)
      and (users.deleted_at is not null or unit.status = 'archived' or unit.deleted_at is not null)
    limit 1;
    if fault.is_deleted then
        raise exception 'the user % was deleted', fault.who
            using errcode = 'check_violation', constraint = 'unit_leaders_deleted_user_check', table = 'unit_leaders', schema = 'organization';
    elsif fault.code is not null then
        raise exception 'unit "%" is archived and has no leaders', fault.code
            using errcode = 'check_violation', constraint = 'unit_leaders_archived_unit_check', table = 'unit_leaders', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function organization.check_leaders() is 'An archived unit has no leaders, and a deleted user leads none.';
create trigger check_leaders_inserted after insert on organization.unit_leaders
    referencing new table as new_rows for each statement execute function organization.check_leaders();
create trigger check_leaders_updated after update on organization.unit_leaders
    referencing old table as old_rows new table as new_rows for each statement execute function organization.check_leaders();
