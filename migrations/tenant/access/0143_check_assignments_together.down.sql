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

create or replace function access.grantor() returns uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(
        tenancy.current_user_id(),
        (select reference::uuid from tenancy.actors where tenant_id = tenancy.current_tenant() and id = tenancy.current_actor() and kind = 'user')
    )
$$;
drop trigger check_addressees_updated on access.role_assignments;
drop trigger check_addressees_inserted on access.role_assignments;
drop function access.check_addressees();
drop trigger check_conflicts_updated on access.role_assignments;
drop trigger check_conflicts_inserted on access.role_assignments;
drop trigger check_holders_updated on access.role_assignments;
drop trigger check_holders_inserted on access.role_assignments;

create or replace function access.check_conflicts() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    perform access.lock_policy();
    select held_role.code as held, conflict.reason, assignment.id, assignment.term, unit.code as unit_code
    into fault
    from access.role_assignments assignment
    join access.roles held_role on held_role.tenant_id = assignment.tenant_id and held_role.id = assignment.role_id
    left join organization.units unit on unit.tenant_id = assignment.tenant_id and unit.id = assignment.unit_id
    left join organization.units new_unit on new_unit.tenant_id = new.tenant_id and new_unit.id = new.unit_id
    join access.role_conflicts conflict on conflict.tenant_id = new.tenant_id
      and (
        conflict.role_id in (select access.inherited_roles(array[new.role_id]))
            and conflict.conflicting_role_id in (select access.inherited_roles(array[assignment.role_id]))
        or conflict.conflicting_role_id in (select access.inherited_roles(array[new.role_id]))
            and conflict.role_id in (select access.inherited_roles(array[assignment.role_id]))
      )
    where assignment.tenant_id = new.tenant_id and assignment.user_id = new.user_id and assignment.id <> new.id
      and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
      and assignment.term && new.term
      and (
        new.scope = 'tenant' or assignment.scope = 'tenant'
        or assignment.unit_id = new.unit_id
        or assignment.scope = 'subtree' and new_unit.lft between unit.lft and unit.rgt
        or new.scope = 'subtree' and unit.lft between new_unit.lft and new_unit.rgt
      )
    limit 1;
    if found then
        raise exception 'the role conflicts with "%", which the same person holds %', fault.held, coalesce(format('at unit "%s"', fault.unit_code), 'everywhere')
            using errcode = 'exclusion_violation', constraint = 'role_assignments_conflict_check', table = 'role_assignments', schema = 'access',
            detail = concat_ws(' ', fault.reason, format('Assignment %s for %s stands in the way.', fault.id, fault.term));
    end if;
    return null;
end
$$;
comment on function access.check_conflicts() is 'Separation of duties: refuses a role that conflicts with one the same person holds over the same unit at the same time, inherited roles included.';

create or replace function access.check_holders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    most_holders integer;
    crowded_from date;
    holders text;
begin
    perform access.lock_policy();
    select maximum_holders into most_holders from access.roles where tenant_id = new.tenant_id and id = new.role_id;
    if most_holders is null then
        return null;
    end if;
    with others as (
        select assignment.user_id, assignment.term
        from access.role_assignments assignment
        where assignment.tenant_id = new.tenant_id and assignment.role_id = new.role_id
          and assignment.unit_id is not distinct from new.unit_id and assignment.id <> new.id
          and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
          and assignment.kind_code not in ('acting', 'delegated') and assignment.term && new.term
    ), beginnings as (
        select lower(new.term) as day
        union
        select lower(term) from others where lower(term) <@ new.term
    )
    select beginnings.day, string_agg(distinct coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)), ', ')
    into crowded_from, holders
    from beginnings
    join others on others.term @> beginnings.day
    join identity.users on users.tenant_id = new.tenant_id and users.id = others.user_id
    group by beginnings.day
    having count(*) >= most_holders
    order by beginnings.day
    limit 1;
    if found then
        raise exception 'the role has % at a time there and is held as of %', case most_holders when 1 then 'one holder' else most_holders || ' holders' end, crowded_from
            using errcode = 'exclusion_violation', constraint = 'role_assignments_holders_check',
            table = 'role_assignments', schema = 'access', detail = format('Held by %s.', holders);
    end if;
    return null;
end
$$;
comment on function access.check_holders() is 'Keeps to the maximum of holders of a role at a unit, on every day of the term.';

create trigger check_holders after insert or update of role_id, unit_id, kind_code, status, term, deleted_at on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked') and new.deleted_at is null and new.kind_code not in ('acting', 'delegated'))
    execute function access.check_holders();
create trigger check_conflicts after insert or update of user_id, role_id, unit_id, scope, status, term, deleted_at on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked') and new.deleted_at is null)
    execute function access.check_conflicts();

drop function access.excluding_roles(uuid[]);
create function access.check_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from access.roles where tenant_id = new.tenant_id and id = new.role_id and deleted_at is not null) then
        raise exception 'the role was deleted'
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_role_check', table = 'role_assignments', schema = 'access';
    end if;
    return new;
end
$$;
comment on function access.check_role() is 'Assigns no role that was deleted.';
create trigger check_role before insert or update of role_id on access.role_assignments
    for each row execute function access.check_role();
create trigger check_addressee before insert or update of user_id, unit_id on access.role_assignments
    for each row execute function access.check_addressee();
