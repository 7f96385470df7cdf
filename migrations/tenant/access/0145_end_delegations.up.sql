create function access.check_delegations() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    changed constant text := case when tg_op = 'INSERT' then 'true' else
        'exists (
            select from old_rows o
            where o.tenant_id = given.tenant_id and o.id = given.id
              and row(o.role_id, o.unit_id, o.scope, o.status, o.term, o.delegated_by, o.deleted_at is null)
                is distinct from row(given.role_id, given.unit_id, given.scope, given.status, given.term, given.delegated_by, given.deleted_at is null)
        )' end;
    fault record;
begin
    if not exists (select from new_rows where delegated_by is not null) then
        return null;
    end if;
    perform access.lock_policy();
    execute '
        with delegated as (
            select
                held.id,
                held.term,
                role.code as held_role,
                given_role.code as given_role,
                held.status in (''active'', ''scheduled'') and held.deleted_at is null as is_in_force,
                given.role_id in (select reached.role_id from access.closure(array[held.role_id]) reached) as is_held,
                case held.scope
                    when ''tenant'' then true
                    when ''unit'' then given.scope = ''unit'' and given.unit_id = held.unit_id
                    else given.scope <> ''tenant'' and unit.lft between held_unit.lft and held_unit.rgt
                end as is_there,
                given.term <@ held.term as is_in_time
            from new_rows given
            join access.role_assignments held on held.tenant_id = given.tenant_id and held.id = given.delegated_by
            join access.roles role on role.tenant_id = held.tenant_id and role.id = held.role_id
            join access.roles given_role on given_role.tenant_id = given.tenant_id and given_role.id = given.role_id
            left join organization.units unit on unit.tenant_id = given.tenant_id and unit.id = given.unit_id
            left join organization.units held_unit on held_unit.tenant_id = held.tenant_id and held_unit.id = held.unit_id
            where given.status in (''active'', ''scheduled'') and given.deleted_at is null and ' || changed || '
        )
        select * from delegated where not (is_in_force and is_held and is_there and is_in_time) limit 1'
    into fault;
    if fault.id is not null then
        raise exception '%', case
            when not fault.is_in_force then format('the "%s" on behalf of which it would be held is not in force', fault.held_role)
            when not fault.is_held then format('who holds "%s" does not hold "%s"', fault.held_role, fault.given_role)
            when not fault.is_there then format('"%s" is not held over all of that place', fault.held_role)
            when upper_inf(fault.term) then format('the term of who delegates begins on %s', lower(fault.term))
            else format('the term of who delegates is from %s to %s', lower(fault.term), upper(fault.term) - 1)
        end
            using errcode = 'check_violation', constraint = 'role_assignments_delegation_check', table = 'role_assignments', schema = 'access',
            detail = format('Assignment %s is the one on behalf of which it would be held.', fault.id);
    end if;
    return null;
end
$$;
comment on function access.check_delegations() is 'What is delegated is held by who delegates it: the role or one that it inherits, over the same place, for no longer.';
create trigger check_delegations_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.check_delegations();
create trigger check_delegations_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_delegations();

create function access.end_delegations(principals uuid[]) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    ended bigint;
begin
    with standing as (
        select
            delegated.tenant_id,
            delegated.id,
            held.term,
            coalesce(held.revoked_at, now()) as ended_at,
            held.status = 'suspended' and held.deleted_at is null as is_suspended,
            held.status in ('ended', 'revoked') or held.deleted_at is not null or not delegated.term && held.term as is_over
        from access.role_assignments held
        join access.role_assignments delegated on delegated.tenant_id = held.tenant_id and delegated.delegated_by = held.id
        where held.tenant_id = (select tenancy.current_tenant()) and held.id = any (principals)
          and delegated.status in ('active', 'scheduled', 'suspended') and delegated.deleted_at is null
          and (upper_inf(delegated.term) or upper(delegated.term) > current_date or not delegated.term <@ held.term)
    )
    update access.role_assignments delegated
    set term = case when standing.is_over then delegated.term else delegated.term * standing.term end,
        status = case when standing.is_over then 'revoked' when standing.is_suspended then 'suspended' else delegated.status end,
        revoked_at = case when standing.is_over then standing.ended_at end,
        revoked_by = case when standing.is_over then tenancy.current_actor() end,
        revoked_reason = case
            when standing.is_over or not delegated.term <@ standing.term then 'ended with the term of who delegated it'
            else delegated.revoked_reason
        end
    from standing
    where delegated.tenant_id = standing.tenant_id and delegated.id = standing.id
      and (standing.is_over or standing.is_suspended and delegated.status <> 'suspended' or not delegated.term <@ standing.term);
    get diagnostics ended = row_count;
    return ended;
end
$$;
comment on function access.end_delegations(uuid[]) is
    'Ends what is held on behalf of the given assignments where these end, and suspends it where they are suspended. Returns how many that concerned.';

create function access.end_delegated() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    changed uuid[];
begin
    execute '
        select array_agg(n.id)
        from old_rows o
        join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where not o.term <@ n.term
           or n.status in (''ended'', ''revoked'', ''suspended'') and o.status <> n.status
           or n.deleted_at is not null and o.deleted_at is null'
    into changed;
    if changed is not null then
        perform access.end_delegations(changed);
    end if;
    return null;
end
$$;
comment on function access.end_delegated() is 'A delegation does not outlast the term of who delegated it.';
create trigger end_delegated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.end_delegated();

-- lint: allow require-concurrent-index-creation because few roles are delegated
create index role_assignments_delegated_by_idx on access.role_assignments (tenant_id, delegated_by) where delegated_by is not null;

comment on column access.role_assignments.delegated_by is 'The assignment on behalf of which a delegated one is held; it ends, and is suspended, with it.';

-- What outlasted it until now.
do $$
begin
    if tenancy.current_tenant() is not null then
        perform access.end_delegations((
            select array_agg(distinct delegated_by) from access.role_assignments where tenant_id = tenancy.current_tenant() and delegated_by is not null
        ));
    end if;
end
$$;
