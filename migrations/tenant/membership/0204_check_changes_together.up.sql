create or replace function membership.refuse_archiving() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    closed uuid[];
    fault record;
begin
    execute '
        select array_agg(n.id)
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where (n.status = ''archived'' or n.deleted_at is not null) and o.status <> ''archived'' and o.deleted_at is null'
    into closed;
    if closed is null then
        return null;
    end if;
    -- Whoever is becoming a member there meanwhile is waited for, and whoever comes later finds the unit archived.
    lock table membership.memberships in share row exclusive mode;
    select unit.code, count(*) as standing into fault
    from membership.memberships
    join reference.membership_statuses status on status.code = memberships.status
    join organization.units unit on unit.tenant_id = memberships.tenant_id and unit.id = memberships.unit_id
    where memberships.tenant_id = tenancy.current_tenant() and memberships.unit_id = any (closed) and memberships.deleted_at is null
      and not status.final and status.code <> 'expired'
    group by unit.code
    order by unit.code
    limit 1;
    if fault.code is not null then
        raise exception 'unit "%" cannot be archived: memberships in force there: %', fault.code, fault.standing
            using errcode = 'check_violation', constraint = 'units_archived_members_check', table = 'units', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function membership.refuse_archiving() is 'Refuses to archive or delete a unit in which somebody is a member, also when they become one at the same moment.';
-- lint: allow write-to-other-context because who is a member is not for organization to know
drop trigger refuse_archiving on organization.units;
-- lint: allow write-to-other-context because who is a member is not for organization to know
create trigger refuse_archiving after update on organization.units
    referencing old table as old_rows new table as new_rows for each statement execute function membership.refuse_archiving();

create function membership.advance_numbers_of_types() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select
        from old_rows o
        join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where row(o.number_format, o.code, o.deleted_at is null) is distinct from row(n.number_format, n.code, n.deleted_at is null)
    ) then
        perform membership.advance_numbers(array_agg(member_number), gen_random_uuid())
        from membership.memberships
        where tenant_id = tenancy.current_tenant() and deleted_at is null and member_number is not null;
    end if;
    return null;
end
$$;
comment on function membership.advance_numbers_of_types() is
    'Moves the counters past the numbers that members hold, once however many types change what their numbers are made of.';
drop trigger advance_updated on membership.membership_types;
create trigger advance_updated after update on membership.membership_types
    referencing old table as old_rows new table as new_rows for each statement execute function membership.advance_numbers_of_types();

create function membership.advance_numbers_of_settings() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where n.key in ('member_number_format', 'member_number_check_digit')
          and row(coalesce(o.tenant_value, o.value), o.deleted_at is null) is distinct from row(coalesce(n.tenant_value, n.value), n.deleted_at is null)
    ) then
        perform membership.advance_numbers(array_agg(member_number), gen_random_uuid())
        from membership.memberships
        where tenant_id = tenancy.current_tenant() and deleted_at is null and member_number is not null;
    end if;
    return null;
end
$$;
comment on function membership.advance_numbers_of_settings() is
    'Moves the counters past the numbers that members hold, once for all settings of which numbers are made that change together.';
-- lint: allow write-to-other-context because what numbers are made of is not for config to know
drop trigger advance_numbers_updated on config.settings;
-- lint: allow write-to-other-context because what numbers are made of is not for config to know
create trigger advance_numbers_updated after update on config.settings
    referencing old table as old_rows new table as new_rows for each statement execute function membership.advance_numbers_of_settings();

create or replace function membership.record_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = on
set jit = off
as $$
declare
    corrected record;
    changed uuid[];
    lifted uuid[];
    lifted_on date[];
    fault record;
begin
    -- Planned anew each time: a plan made for one row would compare every row of many with every other.
    execute '
        select array_agg(n.id) as ids, array_agg(n.user_id) as user_ids, array_agg(o.joined_on) as old_dates, array_agg(n.joined_on) as new_dates
        from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where n.user_id <> o.user_id
            or n.joined_on <> o.joined_on
            -- What begins, or begins anew after a lapse, leaves the time before as it was.
            and not (n.status = ''active'' and o.status not in (''active'', ''suspended'') and n.joined_on = n.state_since)'
    into corrected;
    if corrected.ids is not null then
        perform membership.correct_history(corrected.ids, corrected.user_ids, corrected.old_dates, corrected.new_dates);
    end if;
    execute '
        select array_agg(n.id),
            array_agg(n.id) filter (where o.status = ''suspended'' and o.suspended_until < coalesce(n.state_since, n.joined_on)),
            array_agg(o.suspended_until) filter (where o.status = ''suspended'' and o.suspended_until < coalesce(n.state_since, n.joined_on))
        from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where row(o.status, o.unit_id, o.membership_type_id, o.is_primary, o.deleted_at is null)
            is distinct from row(n.status, n.unit_id, n.membership_type_id, n.is_primary, n.deleted_at is null)'
    into changed, lifted, lifted_on;
    if changed is null then
        return null;
    end if;
    -- Freshly loaded tables have no statistics, and the planner takes them for small.
    if cardinality(changed) > 5000 then
        perform set_config('enable_nestloop', 'off', true);
    end if;

    if not membership.is_correcting() then
        execute '
            with present as materialized (
                select n.id, n.state_since, h.started_on
                from new_rows n
                join membership.membership_history h on h.tenant_id = n.tenant_id and h.membership_id = n.id and h.ended_on is null
                where n.id = any ($1)
            )
            select * from present where state_since < started_on limit 1'
        into fault using changed;
        if fault.id is not null then
            raise exception 'membership % cannot change as of %: its present state began on %', fault.id, fault.state_since, fault.started_on
                using errcode = 'check_violation', constraint = 'memberships_effective_date_check', table = 'memberships', schema = 'membership';
        end if;
    end if;

    if lifted is not null then
        perform membership.lift_suspensions(lifted, lifted_on);
    end if;

    -- What began on the same day (in a correction, also later) is replaced; what began before is closed.
    execute '
        delete from membership.membership_history h
        using new_rows n
        where n.id = any ($1) and h.tenant_id = n.tenant_id and h.membership_id = n.id
          and h.started_on >= coalesce(n.state_since, n.joined_on)'
    using changed;
    execute '
        update membership.membership_history h
        set during = daterange(h.started_on, coalesce(n.state_since, n.joined_on))
        from new_rows n
        where n.id = any ($1) and h.tenant_id = n.tenant_id and h.membership_id = n.id
          and (h.ended_on is null or h.ended_on > coalesce(n.state_since, n.joined_on))'
    using changed;
    execute '
        insert into membership.membership_history (
            tenant_id, membership_id, during, user_id, unit_id, membership_type_id, status, is_primary, in_force, actor_id, reason
        )
        select n.tenant_id, n.id, daterange(coalesce(n.state_since, n.joined_on), null), n.user_id, n.unit_id, n.membership_type_id,
            n.status, n.is_primary, s.in_force and n.deleted_at is null, tenancy.current_actor(),
            coalesce(case when n.state_reason is distinct from o.state_reason then n.state_reason end, audit.setting(''reason''))
        from old_rows o
        join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        join reference.membership_statuses s on s.code = n.status
        where n.id = any ($1)'
    using changed;
    return null;
end
$$;
comment on function membership.record_change() is
    'Closes the present period of changed memberships at the change''s effective date and opens the next; a suspension that had ended by itself before is ended first. A date of joining that changes without beginning anew is a correction, which history follows.';
