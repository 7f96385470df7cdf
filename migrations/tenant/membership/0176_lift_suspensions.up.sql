create function membership.lift_suspensions(membership_ids uuid[], ends date[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Where it began anew after the suspension had ended, as at another unit, it was active from the first day.
    update membership.membership_history history
    set status = 'active'
    from unnest(membership_ids, ends) as lifted (membership_id, ended_on)
    where history.tenant_id = tenancy.current_tenant() and history.membership_id = lifted.membership_id
      and history.ended_on is null and history.status = 'suspended' and history.started_on >= lifted.ended_on;
    with lifted as (
        select membership_id, ended_on
        from unnest(membership_ids, ends) as lifted (membership_id, ended_on)
    ), closed as (
        update membership.membership_history history
        set during = daterange(history.started_on, lifted.ended_on)
        from lifted
        where history.tenant_id = tenancy.current_tenant() and history.membership_id = lifted.membership_id
          and history.ended_on is null and history.status = 'suspended'
        returning history.*
    )
    insert into membership.membership_history (
        tenant_id, membership_id, during, user_id, unit_id, membership_type_id, status, is_primary, in_force, actor_id, reason
    )
    select tenant_id, membership_id, daterange(ended_on, null), user_id, unit_id, membership_type_id,
        'active', is_primary, in_force, tenancy.current_actor(), null
    from closed;
end
$$;
comment on function membership.lift_suspensions(uuid[], date[]) is
    'Ends suspensions in history on the days on which they ended by themselves, before what comes next is recorded.';
-- Called by triggers alone: elsewhere it would rewrite history.
revoke execute on function membership.lift_suspensions(uuid[], date[]) from public;

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
