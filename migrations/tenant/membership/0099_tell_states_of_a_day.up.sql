-- The functions stay free of SET clauses, so that the planner can inline them and see what is asked of them.
create function membership.states_on(day date) returns table (
    membership_id uuid,
    user_id uuid,
    unit_id uuid,
    membership_type_id uuid,
    status text,
    is_primary boolean,
    since date,
    in_grace boolean,
    grace_ends_on date
)
language sql stable
begin atomic
    with periods as (
        select
            history.membership_id,
            history.user_id,
            history.unit_id,
            history.membership_type_id,
            history.is_primary,
            case when history.ended_on is null and history.status = 'suspended' and member.suspended_until <= states_on.day
                then 'active' else history.status end as status,
            case when history.ended_on is null and history.status = 'suspended' and member.suspended_until <= states_on.day
                then member.suspended_until else history.started_on end as since,
            case
                when history.status = 'expired' and history.ended_on is null then coalesce(member.expires_on, history.started_on)
                when history.status = 'expired' then history.started_on
                when history.status in ('active', 'suspended') and history.ended_on is null and member.expires_on <= states_on.day then member.expires_on
            end as lapsed_on,
            coalesce(type.grace_days, (select config.setting('membership_grace_days')::integer), 0) as grace_days
        from membership.membership_history history
        join membership.memberships member on member.tenant_id = history.tenant_id and member.id = history.membership_id
        join membership.membership_types type on type.tenant_id = history.tenant_id and type.id = history.membership_type_id
        where history.tenant_id = (select tenancy.current_tenant())
          and history.started_on <= states_on.day
          and (history.ended_on is null or history.ended_on > states_on.day)
          and member.deleted_at is null
    )
    select
        periods.membership_id,
        periods.user_id,
        periods.unit_id,
        periods.membership_type_id,
        case when periods.status in ('active', 'suspended') and periods.lapsed_on + periods.grace_days <= states_on.day then 'expired' else periods.status end,
        periods.is_primary,
        case when periods.status in ('active', 'suspended') and periods.lapsed_on + periods.grace_days <= states_on.day then periods.lapsed_on else periods.since end,
        coalesce(periods.status in ('active', 'expired') and periods.lapsed_on <= states_on.day and states_on.day < periods.lapsed_on + periods.grace_days, false),
        periods.lapsed_on + periods.grace_days
    from periods;
end;
comment on function membership.states_on(date) is
    'What each membership was, is or will be on a day, as it is known today: suspensions and terms that end by themselves are ended, and those in their grace period are told.';

create function membership.tenures_on(day date) returns table (
    user_id uuid,
    first_joined_on date,
    continuous_since date,
    total_days bigint
)
language sql stable
begin atomic
    with periods as (
        select
            history.user_id,
            member.first_joined_on,
            daterange(
                history.started_on,
                least(
                    coalesce(history.ended_on, case when member.expires_on + coalesce(type.grace_days, (select config.setting('membership_grace_days')::integer), 0) <= tenures_on.day
                        then greatest(member.expires_on, history.started_on) end),
                    tenures_on.day + 1
                )
            ) as during
        from membership.membership_history history
        join membership.memberships member on member.tenant_id = history.tenant_id and member.id = history.membership_id
        join membership.membership_types type on type.tenant_id = history.tenant_id and type.id = history.membership_type_id
        where history.tenant_id = (select tenancy.current_tenant())
          and history.in_force
          and history.started_on <= tenures_on.day
          and member.deleted_at is null
    ), people as (
        select
            periods.user_id,
            min(periods.first_joined_on) as first_joined_on,
            range_agg(periods.during) as during
        from periods
        group by periods.user_id
    )
    select
        people.user_id,
        least(people.first_joined_on, lower(people.during)),
        (select lower(piece) from unnest(people.during) as piece where piece @> tenures_on.day),
        coalesce((select sum(upper(piece) - lower(piece)) from unnest(people.during) as piece), 0)
    from people;
end;
comment on function membership.tenures_on(date) is
    'How long people have been members up to a day, that day included, over all their memberships: when they first joined, since when they are without a break, and how many days in all. Days between two memberships, and those after a term that was not renewed, count for nothing.';
