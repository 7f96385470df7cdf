create or replace function membership.record_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = on
set jit = off
as $$
declare
    corrected record;
    changed uuid[];
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
        select array_agg(n.id)
        from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
        where row(o.status, o.unit_id, o.membership_type_id, o.is_primary, o.deleted_at is null)
            is distinct from row(n.status, n.unit_id, n.membership_type_id, n.is_primary, n.deleted_at is null)'
    into changed;
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
    'Closes the present period of changed memberships at the change''s effective date and opens the next. A date of joining that changes without beginning anew is a correction, which history follows.';

drop function membership.lift_suspensions(uuid[], date[]);
