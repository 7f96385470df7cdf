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
            array_agg(n.id) filter (where o.status = ''suspended'' and o.suspended_until < coalesce(n.state_since, n.joined_on))
        from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where row(o.status, o.unit_id, o.membership_type_id, o.is_primary, o.deleted_at is null)
            is distinct from row(n.status, n.unit_id, n.membership_type_id, n.is_primary, n.deleted_at is null)'
    into changed, lifted;
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
        perform membership.lift_suspensions(array_agg(o.id), array_agg(o.suspended_until)) from old_rows o where o.id = any (lifted);
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

drop trigger advance_numbers_updated on config.settings;
-- lint: allow write-to-other-context because what numbers are made of is not for config to know
create trigger advance_numbers_updated after update on config.settings
    for each row when (
        new.key in ('member_number_format', 'member_number_check_digit')
        and row(coalesce(old.tenant_value, old.value), old.deleted_at is null) is distinct from row(coalesce(new.tenant_value, new.value), new.deleted_at is null)
    )
    execute function membership.advance_held_numbers();
drop function membership.advance_numbers_of_settings();
drop trigger advance_updated on membership.membership_types;
create trigger advance_updated after update on membership.membership_types
    for each row when (row(old.number_format, old.code, old.deleted_at is null) is distinct from row(new.number_format, new.code, new.deleted_at is null))
    execute function membership.advance_held_numbers();
drop function membership.advance_numbers_of_types();

drop trigger refuse_archiving on organization.units;
create or replace function membership.refuse_archiving() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    standing bigint;
begin
    -- Whoever is becoming a member there meanwhile is waited for, and whoever comes later finds the unit archived.
    lock table membership.memberships in share row exclusive mode;
    select count(*) into standing
    from membership.memberships
    join reference.membership_statuses status on status.code = memberships.status
    where memberships.tenant_id = new.tenant_id and memberships.unit_id = new.id and memberships.deleted_at is null
      and not status.final and status.code <> 'expired';
    if standing > 0 then
        raise exception 'unit "%" cannot be archived: memberships in force there: %', new.code, standing
            using errcode = 'check_violation', constraint = 'units_archived_members_check', table = 'units', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function membership.refuse_archiving() is 'Refuses to archive a unit in which somebody is a member, also when they become one at the same moment.';
-- lint: allow write-to-other-context because who is a member is not for organization to know
create trigger refuse_archiving after update of status on organization.units
    for each row when (new.status = 'archived' and old.status <> 'archived') execute function membership.refuse_archiving();
