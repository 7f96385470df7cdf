create function access.standing_conflict(roles uuid[]) returns table (message text, detail text)
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
    ), reached as materialized (
        select * from access.closure((select array_agg(distinct role_id) from standing))
    ), excluding as materialized (
        select distinct one.held_role_id as role_id, other.held_role_id as other_role_id, conflict.reason
        from access.role_conflicts conflict
        cross join lateral (values (conflict.role_id, conflict.conflicting_role_id), (conflict.conflicting_role_id, conflict.role_id)) as pair (a, b)
        join reached one on one.role_id = pair.a
        join reached other on other.role_id = pair.b
        where conflict.tenant_id = tenancy.current_tenant()
    )
    select format('%s holds "%s" and "%s" at the same time %s',
            coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)),
            role.code, other_role.code, coalesce(format('at unit "%s"', coalesce(other.unit_code, one.unit_code)), 'everywhere')),
        format('Assignments %s and %s stand in the way.', one.id, other.id)
    from standing one
    join standing other on other.user_id = one.user_id and other.id <> one.id and other.term && one.term
    join excluding on excluding.role_id = one.role_id and excluding.other_role_id = other.role_id
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
comment on function access.standing_conflict(uuid[]) is 'A person who holds one of the given roles, today or later, and another that excludes it over the same unit at the same time; nothing when there is none.';

create function access.check_standing_conflicts() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    perform access.lock_policy();
    select * into fault from access.standing_conflict(access.heirs((select array_agg(distinct role_id) from new_rows)));
    if found then
        raise exception '%', fault.message
            using errcode = 'check_violation', constraint = tg_table_name || '_standing_check', table = tg_table_name, schema = 'access', detail = fault.detail;
    end if;
    return null;
end
$$;
comment on function access.check_standing_conflicts() is 'Refuses a separation of duties, or an inheritance, that somebody''s roles of today or later break already.';
create trigger check_standing_inserted after insert on access.role_conflicts
    referencing new table as new_rows for each statement execute function access.check_standing_conflicts();
create trigger check_standing_updated after update on access.role_conflicts
    referencing new table as new_rows for each statement execute function access.check_standing_conflicts();
create trigger check_standing_inserted after insert on access.role_inheritance
    referencing new table as new_rows for each statement execute function access.check_standing_conflicts();
create trigger check_standing_updated after update on access.role_inheritance
    referencing new table as new_rows for each statement execute function access.check_standing_conflicts();

create function access.check_maximum() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    perform access.lock_policy();
    with counted as materialized (
        select user_id, unit_id, term * daterange(current_date, null) as term
        from access.role_assignments
        where tenant_id = new.tenant_id and role_id = new.id and deleted_at is null and status not in ('ended', 'revoked')
          and kind_code not in ('acting', 'delegated') and (upper_inf(term) or upper(term) > current_date)
    )
    select unit.code as unit_code, lower(one.term) as day, count(distinct other.user_id) as holders,
        string_agg(distinct coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)), ', ') as names
    into fault
    from counted one
    join counted other on other.unit_id is not distinct from one.unit_id and other.term @> lower(one.term)
    join identity.users on users.tenant_id = new.tenant_id and users.id = other.user_id
    left join organization.units unit on unit.tenant_id = new.tenant_id and unit.id = one.unit_id
    group by unit.code, lower(one.term)
    having count(distinct other.user_id) > new.maximum_holders
    order by 2, 1
    limit 1;
    if found then
        raise exception '% hold the role "%" % on %', fault.holders, new.code, coalesce(format('at unit "%s"', fault.unit_code), 'everywhere'), fault.day
            using errcode = 'check_violation', constraint = 'roles_maximum_holders_standing_check', table = 'roles', schema = 'access', detail = format('Held by %s.', fault.names);
    end if;
    return null;
end
$$;
comment on function access.check_maximum() is 'Refuses a maximum of holders that is exceeded today or later already.';
create trigger check_maximum after update of maximum_holders on access.roles
    for each row when (new.maximum_holders is distinct from old.maximum_holders and new.maximum_holders is not null)
    execute function access.check_maximum();
