create table access.role_assignments (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    role_id uuid not null,
    unit_id uuid,
    scope text not null constraint role_assignments_scope_check check (scope in ('unit', 'subtree', 'tenant')),
    kind_code text not null default 'appointed' constraint role_assignments_kind_fkey references reference.assignment_kinds (code),
    status text not null default 'active' constraint role_assignments_status_fkey references reference.assignment_statuses (code),
    term daterange not null default daterange(current_date, null),
    delegated_by uuid,
    granted_by uuid not null default tenancy.current_actor(),
    reason text,
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint role_assignments_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id),
    constraint role_assignments_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id),
    constraint role_assignments_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint role_assignments_delegated_by_fkey foreign key (tenant_id, delegated_by) references access.role_assignments (tenant_id, id),
    constraint role_assignments_granted_by_fkey foreign key (tenant_id, granted_by) references tenancy.actors (tenant_id, id),
    constraint role_assignments_revoked_by_fkey foreign key (tenant_id, revoked_by) references tenancy.actors (tenant_id, id),
    constraint role_assignments_unit_check check ((scope = 'tenant') = (unit_id is null)),
    constraint role_assignments_term_check check (not isempty(term) and not lower_inf(term)),
    constraint role_assignments_revoked_check check ((status = 'revoked') = (revoked_at is not null) and (revoked_at is null) = (revoked_by is null)),
    constraint role_assignments_once_excl exclude using gist (
        tenant_id with =, user_id with =, role_id with =, coalesce(unit_id, tenant_id) with =, term with &&
    ) where (status not in ('ended', 'revoked') and deleted_at is null)
);
comment on table access.role_assignments is 'Who holds which role, where and for which term.';
comment on column access.role_assignments.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
comment on column access.role_assignments.kind_code is 'Elected, appointed, acting or delegated; acting and delegated holders stand beside the holder and do not count as one more.';
comment on column access.role_assignments.status is 'reference.assignment_statuses. Whether a term has begun or is over is computed from the clock; suspended and revoked are decisions.';
comment on column access.role_assignments.term is 'From the first day to the day after the last; open at the end when no end is set. Ending a term early shortens it.';
comment on column access.role_assignments.delegated_by is 'The assignment on behalf of which a delegated one is held.';
comment on column access.role_assignments.granted_by is 'Who decided on the assignment.';
create index role_assignments_user_idx on access.role_assignments (tenant_id, user_id);
create index role_assignments_role_idx on access.role_assignments (tenant_id, role_id, unit_id);
create index role_assignments_unit_idx on access.role_assignments (tenant_id, unit_id);
select tenancy.protect('access.role_assignments');
select audit.watch('access.role_assignments');

create function access.check_holders() returns trigger
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

create function access.check_conflicts() returns trigger
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

create trigger check_holders after insert or update of role_id, unit_id, kind_code, status, term, deleted_at on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked') and new.deleted_at is null and new.kind_code not in ('acting', 'delegated'))
    execute function access.check_holders();
create trigger check_conflicts after insert or update of user_id, role_id, unit_id, scope, status, term, deleted_at on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked') and new.deleted_at is null)
    execute function access.check_conflicts();
