-- $1 to $3: person, unit and type of each who joins; $4: how; $5: the base of the new ids.
with joined as (
    insert into membership.memberships (
        tenant_id, id, user_id, unit_id, membership_type_id, status, is_primary, joined_on, state_since, expires_on, joined_via
    )
    select
        type.tenant_id,
        tenancy.bulk_id($5, given.place),
        given.user_id,
        given.unit_id,
        type.id,
        case when cardinality(type.approval_levels) > 0 then 'applied' else 'active' end,
        not exists (
            select from membership.memberships main
            where main.tenant_id = type.tenant_id
              and main.user_id = given.user_id
              and main.is_primary
              and main.status in ('applied', 'in_review', 'approved', 'active', 'suspended')
              and main.deleted_at is null
        ),
        current_date,
        current_date,
        case
            when cardinality(type.approval_levels) = 0
            then (current_date + make_interval(months => type.duration_months))::date
        end,
        $4
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as given (user_id, unit_id, type_id, place)
    join membership.membership_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = given.type_id
    where not exists (
        select from membership.memberships held
        where held.tenant_id = type.tenant_id
          and held.user_id = given.user_id
          and held.unit_id = given.unit_id
          and held.status in ('applied', 'in_review', 'approved', 'active', 'suspended')
          and held.deleted_at is null
    )
    returning tenant_id, id, user_id, unit_id, membership_type_id, status
)
select
    joined.id,
    joined.user_id,
    joined.status,
    null::text as member_no,
    units.code as unit,
    membership_types.code as membership_type
from joined
join organization.units on units.tenant_id = joined.tenant_id and units.id = joined.unit_id
join membership.membership_types
    on membership_types.tenant_id = joined.tenant_id
    and membership_types.id = joined.membership_type_id
order by joined.id
