-- One row a person: the membership by which they vote, or that with the fewest reasons why not. $1: the day; $2, $3: the
-- units' interval; $4: whether those who may not vote are told too.
with setting as materialized (
    select
        coalesce(config.setting('electorate_minimum_age')::integer, 0) as minimum_age,
        coalesce(config.setting('electorate_minimum_membership_days')::integer, 0) as minimum_days,
        coalesce(config.setting('electorate_includes_grace')::boolean, false) as includes_grace
), considered as materialized (
    select
        states.user_id,
        states.membership_id,
        memberships.member_number as member_no,
        coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as name,
        users.name_local,
        units.code as unit_code,
        type.code as membership_type,
        states.status,
        states.is_primary,
        extract(year from age($1::date::timestamp, users.date_of_birth::timestamp))::integer as age,
        tenures.continuous_since,
        array_remove(array[
            case
                when states.status = 'suspended' then 'suspended'
                when states.in_grace and not setting.includes_grace then 'in_grace'
                when states.status <> 'active' and not states.in_grace then 'not_a_member'
            end,
            case when not states.is_primary then 'not_primary' end,
            case when not type.may_vote then 'type_without_vote' end,
            case when units.status = 'archived' and coalesce(units.dissolved_on, '-infinity') <= $1 then 'archived_unit' end,
            case
                when setting.minimum_age = 0 then null
                when users.date_of_birth is null then 'no_birth_date'
                when users.date_of_birth + make_interval(years => setting.minimum_age) > $1 then 'too_young'
            end,
            case when $1 - coalesce(tenures.continuous_since, $1) < setting.minimum_days
                and (states.status in ('active', 'suspended') or states.in_grace) then 'too_short' end
        ], null) as reasons,
        states.since,
        units.dissolved_on,
        states.grace_ends_on
    from membership.states_on($1) states
    cross join setting
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = states.membership_id
    join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = states.user_id
    join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = states.unit_id
    join membership.membership_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = states.membership_type_id
    left join membership.tenures_on($1) tenures on tenures.user_id = states.user_id
    where users.deleted_at is null
      and ($2::bigint is null or units.lft between $2 and $3::bigint)
), chosen as (
    select distinct on (user_id) *
    from considered
    order by user_id, cardinality(reasons), is_primary desc, membership_id
)
select
    chosen.user_id as "user_id!",
    chosen.membership_id as "membership_id!",
    chosen.member_no,
    chosen.name as "name!",
    chosen.name_local,
    chosen.unit_code as "unit_code!",
    chosen.membership_type as "membership_type!",
    chosen.status as "status!",
    chosen.age,
    chosen.continuous_since,
    cardinality(chosen.reasons) = 0 as "eligible!",
    chosen.reasons as "reasons!",
    (
        select string_agg(
            case reason
                when 'suspended' then format('suspended since %s', chosen.since)
                when 'in_grace' then format('the term is over, and the time of grace ends on %s', chosen.grace_ends_on)
                when 'not_a_member' then format('no member that day: %s since %s', chosen.status, chosen.since)
                when 'not_primary' then 'votes where the main membership is'
                when 'type_without_vote' then format('memberships of type %s have no vote', chosen.membership_type)
                when 'archived_unit' then format('unit %s is archived%s', chosen.unit_code, ' since ' || chosen.dissolved_on)
                when 'no_birth_date' then 'the date of birth is not known'
                when 'too_young' then format('%s years old, and %s are needed', chosen.age, setting.minimum_age)
                when 'too_short' then format(
                    'a member for %s days, and %s are needed',
                    $1 - coalesce(chosen.continuous_since, $1),
                    setting.minimum_days
                )
            end,
            '; ' order by place
        )
        from unnest(chosen.reasons) with ordinality as listed (reason, place)
    ) as explanation
from chosen
cross join setting
where $4::boolean or cardinality(chosen.reasons) = 0
order by chosen.unit_code collate "C", chosen.name collate "C", chosen.membership_id
