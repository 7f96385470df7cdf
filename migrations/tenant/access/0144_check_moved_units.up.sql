create function access.conflict_of_place(moved uuid[]) returns table (message text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with standing as materialized (
        select assignment.id, assignment.user_id, assignment.role_id, assignment.scope, assignment.term * daterange(current_date, null) as term,
            unit.lft, unit.rgt, unit.code as unit_code
        from access.role_assignments assignment
        join organization.units unit on unit.tenant_id = assignment.tenant_id and unit.id = assignment.unit_id
        where assignment.tenant_id = (select tenancy.current_tenant()) and assignment.deleted_at is null
          and assignment.status not in ('ended', 'revoked')
          and (upper_inf(assignment.term) or upper(assignment.term) > current_date)
    ), place as materialized (
        select lft, rgt from organization.units where tenant_id = (select tenancy.current_tenant()) and id = any (moved)
    ), within as materialized (
        select distinct standing.*, place.lft as place_lft
        from place
        join standing on standing.lft between place.lft and place.rgt
    ), above as materialized (
        select standing.*, place.lft as place_lft
        from place
        join standing on standing.scope = 'subtree' and standing.lft < place.lft and standing.rgt > place.rgt
    )
    select format('%s holds "%s" at unit "%s" and "%s" at unit "%s" and below at the same time',
            coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)),
            role.code, within.unit_code, other_role.code, above.unit_code),
        concat_ws(' ', excluding.reason, format('Assignments %s and %s stand in the way.', within.id, above.id))
    from within
    join above on above.user_id = within.user_id and above.place_lft = within.place_lft and above.term && within.term
    join access.excluding_roles((select array_agg(distinct role_id) from (select role_id from within union all select role_id from above) met)) excluding
        on excluding.role_id = within.role_id and excluding.other_role_id = above.role_id
    join access.roles role on role.tenant_id = (select tenancy.current_tenant()) and role.id = within.role_id
    join access.roles other_role on other_role.tenant_id = role.tenant_id and other_role.id = above.role_id
    join identity.users on users.tenant_id = role.tenant_id and users.id = within.user_id
    order by within.id, above.id
    limit 1
$$;
comment on function access.conflict_of_place(uuid[]) is
    'A person who holds a role within one of the given units, today or later, and another that excludes it over all below a unit above; nothing when there is none.';

create function access.check_moved_units() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    moved uuid[];
    fault record;
begin
    -- Planned anew each time: a plan made for one row would compare every row of many with every other.
    execute 'select array_agg(n.id) from old_rows o join new_rows n using (tenant_id, id) where o.parent_id is distinct from n.parent_id and n.parent_id is not null'
    into moved;
    if moved is null then
        return null;
    end if;
    -- The tree's own lock is held by now: no two that change places wait for each other.
    perform access.lock_policy();
    select * into fault from access.conflict_of_place(moved);
    if found then
        raise exception '%', fault.message
            using errcode = 'exclusion_violation', constraint = 'units_duties_check', table = 'units', schema = 'organization', detail = fault.detail;
    end if;
    return null;
end
$$;
comment on function access.check_moved_units() is 'Separation of duties: refuses a new place of a unit where somebody would hold roles over it that exclude each other.';
-- lint: allow write-to-other-context because who holds what at units is known here alone, and units know nothing of roles
create trigger check_duties after update on organization.units
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_moved_units();
