-- $1: the day; $2, $3: the units' interval.
with members as materialized (
    select
        case when states.in_grace then 'in_grace' else states.status end as status,
        membership_statuses.sort_order as status_order,
        membership_statuses.in_force or states.in_grace as in_force,
        membership_types.code as type,
        unit_types.code as level,
        unit_types.rank,
        extract(year from case when memberships.joined_on <= $1 then memberships.joined_on else tenures.continuous_since end)::integer as year
    from membership.states_on($1) states
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = states.membership_id
    join identity.users on users.tenant_id = memberships.tenant_id and users.id = states.user_id
    join organization.units on units.tenant_id = memberships.tenant_id and units.id = states.unit_id
    join organization.unit_types on unit_types.tenant_id = units.tenant_id and unit_types.id = units.unit_type_id
    join membership.membership_types
        on membership_types.tenant_id = memberships.tenant_id
        and membership_types.id = states.membership_type_id
    join reference.membership_statuses on membership_statuses.code = states.status
    left join membership.tenures_on($1) tenures on tenures.user_id = states.user_id
    where users.deleted_at is null
      and ($2::bigint is null or units.lft between $2 and $3::bigint)
), counted as (
    select 1 as part, 'status' as by, status as value, min(status_order) as place, count(*) as members
    from members
    group by status
    union all
    select 2, 'type', type, 0, count(*)
    from members
    where in_force
    group by type
    union all
    select 3, 'level', level, rank, count(*)
    from members
    where in_force
    group by level, rank
    union all
    select 4, 'joined', year::text, year, count(*)
    from members
    where in_force
    group by year
)
select
    by as "by!",
    value as "value!",
    members as "members!"
from counted
order by part, place, value
