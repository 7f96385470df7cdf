create function access.excluding_roles(held uuid[]) returns table (role_id uuid, other_role_id uuid, reason text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with reached as materialized (
        select * from access.closure(held)
    )
    select distinct one.held_role_id, other.held_role_id, conflict.reason
    from access.role_conflicts conflict
    cross join lateral (
        values (conflict.role_id, conflict.conflicting_role_id), (conflict.conflicting_role_id, conflict.role_id)
    ) as pair (a, b)
    join reached one on one.role_id = pair.a
    join reached other on other.role_id = pair.b
    where conflict.tenant_id = (select tenancy.current_tenant())
$$;
comment on function access.excluding_roles(uuid[]) is 'Which of the given roles exclude each other, inherited roles included: each pair both ways round.';

drop trigger check_addressee on access.role_assignments;
drop trigger check_role on access.role_assignments;
drop function access.check_role();
drop trigger check_holders on access.role_assignments;
drop trigger check_conflicts on access.role_assignments;

create or replace function access.check_holders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    changed constant text := case when tg_op = 'INSERT' then 'true' else
        'exists (
            select from old_rows o
            where o.tenant_id = n.tenant_id and o.id = n.id
              and row(o.role_id, o.unit_id, o.kind_code, o.status, o.term, o.deleted_at is null)
                is distinct from row(n.role_id, n.unit_id, n.kind_code, n.status, n.term, n.deleted_at is null)
        )' end;
    nested_loops constant text := current_setting('enable_nestloop');
    fault record;
begin
    perform access.lock_policy();
    -- The planner takes these for few, and would compare each row of many with every other.
    perform set_config('enable_nestloop', 'off', true) from (select from new_rows limit 101) as counted having count(*) > 100;
    execute '
        with counted as materialized (
            select n.tenant_id, n.id, n.role_id, n.unit_id, n.term, role.maximum_holders
            from new_rows n
            join access.roles role on role.tenant_id = n.tenant_id and role.id = n.role_id and role.maximum_holders is not null
            where n.status not in (''ended'', ''revoked'') and n.deleted_at is null and n.kind_code not in (''acting'', ''delegated'')
              and ' || changed || '
        ), beside as materialized (
            select counted.id, counted.term, counted.maximum_holders, other.user_id, other.term as other_term
            from counted
            join access.role_assignments other
                on other.tenant_id = counted.tenant_id and other.role_id = counted.role_id
                and coalesce(other.unit_id, other.tenant_id) = coalesce(counted.unit_id, counted.tenant_id) and other.id <> counted.id
            where other.status not in (''ended'', ''revoked'') and other.deleted_at is null
              and other.kind_code not in (''acting'', ''delegated'') and other.term && counted.term
        ), beginnings as (
            select id, lower(term) as day from beside
            union
            select id, lower(other_term) from beside where lower(other_term) <@ term
        )
        select beginnings.day, beside.maximum_holders,
            string_agg(distinct coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)), '', '') as holders
        from beginnings
        join beside on beside.id = beginnings.id and beside.other_term @> beginnings.day
        join identity.users on users.tenant_id = $1 and users.id = beside.user_id
        group by beginnings.id, beginnings.day, beside.maximum_holders
        having count(*) >= beside.maximum_holders
        order by beginnings.day, beginnings.id
        limit 1'
    into fault using tenancy.current_tenant();
    perform set_config('enable_nestloop', nested_loops, true);
    if fault.day is not null then
        raise exception 'the role has % at a time there and is held as of %',
                case fault.maximum_holders when 1 then 'one holder' else fault.maximum_holders || ' holders' end, fault.day
            using errcode = 'exclusion_violation', constraint = 'role_assignments_holders_check',
            table = 'role_assignments', schema = 'access', detail = format('Held by %s.', fault.holders);
    end if;
    return null;
end
$$;
comment on function access.check_holders() is 'Keeps to the maximum of holders of a role at a unit, on every day of the terms that a statement gives.';

create or replace function access.check_conflicts() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    given constant text := 'n.status not in (''ended'', ''revoked'') and n.deleted_at is null' || case when tg_op = 'UPDATE' then
        ' and exists (
            select from old_rows o
            where o.tenant_id = n.tenant_id and o.id = n.id
              and row(o.user_id, o.role_id, o.unit_id, o.scope, o.status, o.term, o.deleted_at is null)
                is distinct from row(n.user_id, n.role_id, n.unit_id, n.scope, n.status, n.term, n.deleted_at is null)
        )' else '' end;
    nested_loops constant text := current_setting('enable_nestloop');
    held uuid[];
    roles uuid[];
    other_roles uuid[];
    reasons text[];
    fault record;
begin
    perform access.lock_policy();
    -- The planner takes these for few, and would compare each row of many with every other.
    perform set_config('enable_nestloop', 'off', true) from (select from new_rows limit 101) as counted having count(*) > 100;
    execute '
        select array_agg(distinct assignment.role_id)
        from access.role_assignments assignment
        where assignment.tenant_id = $1 and assignment.user_id in (select n.user_id from new_rows n where ' || given || ')
          and assignment.status not in (''ended'', ''revoked'') and assignment.deleted_at is null'
    into held using tenancy.current_tenant();
    select array_agg(role_id), array_agg(other_role_id), array_agg(reason) into roles, other_roles, reasons
    from access.excluding_roles(held);
    if roles is null then
        perform set_config('enable_nestloop', nested_loops, true);
        return null;
    end if;
    execute '
        with given as materialized (
            select n.id, n.user_id, n.role_id, n.scope, n.unit_id, n.term, unit.lft, unit.rgt
            from new_rows n
            left join organization.units unit on unit.tenant_id = n.tenant_id and unit.id = n.unit_id
            where n.role_id = any ($2) and ' || given || '
        ), held as materialized (
            select assignment.id, assignment.user_id, assignment.role_id, assignment.scope, assignment.unit_id, assignment.term,
                unit.lft, unit.rgt, unit.code as unit_code
            from access.role_assignments assignment
            left join organization.units unit on unit.tenant_id = assignment.tenant_id and unit.id = assignment.unit_id
            where assignment.tenant_id = $1 and assignment.user_id in (select user_id from given) and assignment.role_id = any ($3)
              and assignment.status not in (''ended'', ''revoked'') and assignment.deleted_at is null
        )
        select role.code as held, excluding.reason, held.id, held.term, held.unit_code
        from given
        join held on held.user_id = given.user_id
        join unnest($2, $3, $4) as excluding (role_id, other_role_id, reason)
            on excluding.role_id = given.role_id and excluding.other_role_id = held.role_id
        join access.roles role on role.tenant_id = $1 and role.id = held.role_id
        where held.id <> given.id and held.term && given.term
          and (
            given.scope = ''tenant'' or held.scope = ''tenant''
            or held.unit_id = given.unit_id
            or held.scope = ''subtree'' and given.lft between held.lft and held.rgt
            or given.scope = ''subtree'' and held.lft between given.lft and given.rgt
          )
        order by given.id, held.id
        limit 1'
    into fault using tenancy.current_tenant(), roles, other_roles, reasons;
    perform set_config('enable_nestloop', nested_loops, true);
    if fault.id is not null then
        raise exception 'the role conflicts with "%", which the same person holds %', fault.held, coalesce(format('at unit "%s"', fault.unit_code), 'everywhere')
            using errcode = 'exclusion_violation', constraint = 'role_assignments_conflict_check', table = 'role_assignments', schema = 'access',
            detail = concat_ws(' ', fault.reason, format('Assignment %s for %s stands in the way.', fault.id, fault.term));
    end if;
    return null;
end
$$;
comment on function access.check_conflicts() is 'Separation of duties: refuses roles that conflict with one the same person holds over the same unit at the same time, inherited roles included.';

create function access.check_addressees() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    -- What stays as it was may have been given while there was no objection.
    before constant text := case when tg_op = 'UPDATE' then 'join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id' else '' end;
    is_new constant text := case when tg_op = 'UPDATE' then 'o.%1$I is distinct from n.%1$I' else 'true' end;
    fault record;
begin
    execute format('
        select who, unit_code, is_deleted, is_archived
        from (
            select
                n.id,
                coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)) as who,
                unit.code as unit_code,
                users.deleted_at is not null and %s as is_deleted,
                coalesce(unit.status = ''archived'' or unit.deleted_at is not null, false) and %s as is_archived,
                role.deleted_at is not null and %s as is_of_the_past
            from new_rows n
            %s
            join identity.users on users.tenant_id = n.tenant_id and users.id = n.user_id
            join access.roles role on role.tenant_id = n.tenant_id and role.id = n.role_id
            left join organization.units unit on unit.tenant_id = n.tenant_id and unit.id = n.unit_id
        ) found
        where is_deleted or is_archived or is_of_the_past
        order by id
        limit 1', format(is_new, 'user_id'), format(is_new, 'unit_id'), format(is_new, 'role_id'), before)
    into fault;
    if fault.is_deleted then
        raise exception 'the user % was deleted', fault.who
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_user_check', table = 'role_assignments', schema = 'access';
    elsif fault.is_archived then
        raise exception 'unit "%" is archived', fault.unit_code
            using errcode = 'check_violation', constraint = 'role_assignments_archived_unit_check', table = 'role_assignments', schema = 'access';
    elsif fault.who is not null then
        raise exception 'the role was deleted'
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_role_check', table = 'role_assignments', schema = 'access';
    end if;
    return null;
end
$$;
comment on function access.check_addressees() is 'Gives no role that was deleted, none to deleted users, and none at archived units.';

create trigger check_addressees_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.check_addressees();
create trigger check_addressees_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_addressees();
create trigger check_holders_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.check_holders();
create trigger check_holders_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_holders();
create trigger check_conflicts_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.check_conflicts();
create trigger check_conflicts_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_conflicts();

create or replace function access.grantor() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Asked for each row of many: a plan that is kept is worth it.
    return coalesce(
        tenancy.current_user_id(),
        (select reference::uuid from tenancy.actors where tenant_id = tenancy.current_tenant() and id = tenancy.current_actor() and kind = 'user')
    );
end
$$;

create or replace function access.standing_conflict(roles uuid[]) returns table (message text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with standing as materialized (
        select assignment.id, assignment.user_id, assignment.role_id, assignment.scope, assignment.unit_id, unit.lft, unit.rgt, unit.code as unit_code,
            assignment.term * daterange(current_date, null) as term, assignment.role_id = any (roles) as is_changed
        from access.role_assignments assignment
        left join organization.units unit on unit.tenant_id = assignment.tenant_id and unit.id = assignment.unit_id
        where assignment.tenant_id = tenancy.current_tenant() and assignment.deleted_at is null and assignment.status not in ('ended', 'revoked')
          and (upper_inf(assignment.term) or upper(assignment.term) > current_date)
          and assignment.user_id in (
            select user_id from access.role_assignments changed
            where changed.tenant_id = tenancy.current_tenant() and changed.role_id = any (roles) and changed.deleted_at is null
          )
    )
    select format('%s holds "%s" and "%s" at the same time %s',
            coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)),
            role.code, other_role.code, coalesce(format('at unit "%s"', coalesce(other.unit_code, one.unit_code)), 'everywhere')),
        format('Assignments %s and %s stand in the way.', one.id, other.id)
    from access.excluding_roles((select array_agg(distinct role_id) from standing)) excluding
    join standing one on one.role_id = excluding.role_id
    join standing other on other.role_id = excluding.other_role_id and other.user_id = one.user_id and other.id <> one.id and other.term && one.term
    join access.roles role on role.tenant_id = tenancy.current_tenant() and role.id = one.role_id
    join access.roles other_role on other_role.tenant_id = tenancy.current_tenant() and other_role.id = other.role_id
    join identity.users on users.tenant_id = tenancy.current_tenant() and users.id = one.user_id
    where one.is_changed
      and (
        one.scope = 'tenant' or other.scope = 'tenant'
        or one.unit_id = other.unit_id
        or one.scope = 'subtree' and other.lft between one.lft and one.rgt
        or other.scope = 'subtree' and one.lft between other.lft and other.rgt
      )
    order by one.id, other.id
    limit 1
$$;
