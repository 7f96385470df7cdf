-- What keeps people from joining, as it would keep them from applying. $1 to $3: person, unit and type of each. Who has a
-- membership in that unit already joins no more, so that nothing stands in the way.
with recursive joining as materialized (
    select given.user_id, given.unit_id, given.type_id, given.place
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as given (user_id, unit_id, type_id, place)
    where not exists (
        select from membership.memberships held
        where held.tenant_id = (select tenancy.current_tenant())
          and held.user_id = given.user_id
          and held.unit_id = given.unit_id
          and held.status in ('applied', 'in_review', 'approved', 'active', 'suspended')
          and held.deleted_at is null
    )
), above as (
    select joined.unit_id, units.parent_id, units.unit_type_id
    from (select distinct unit_id from joining) as joined
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = joined.unit_id
    union all
    select above.unit_id, units.parent_id, units.unit_type_id
    from above
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = above.parent_id
)
select
    joining.user_id as "user_id!",
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    units.code as "unit!",
    fault.code as "code!",
    fault.obstacle as "obstacle!"
from joining
join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = joining.user_id
join organization.units on units.tenant_id = users.tenant_id and units.id = joining.unit_id
join membership.membership_types type on type.tenant_id = users.tenant_id and type.id = joining.type_id
cross join lateral (
    select min(level.code) as code
    from unnest(type.approval_levels) as level (code)
    where not exists (
        select from above
        join organization.unit_types
            on unit_types.tenant_id = users.tenant_id
            and unit_types.id = above.unit_type_id
        where above.unit_id = joining.unit_id
          and unit_types.code = level.code
    )
) as missing
cross join lateral (
    select extract(year from age(current_date::timestamp, users.date_of_birth::timestamp))::integer as years
) as age
cross join lateral (
    values
        (
            'archived_unit',
            units.status = 'archived' or units.deleted_at is not null,
            format('unit %s is archived and takes no members', units.code)
        ),
        ('closed_type', not type.active, format('no new memberships of type %s are taken', type.code)),
        (
            'missing_level',
            missing.code is not null,
            format('there is no unit of type %s at or above unit %s, which must approve the membership', missing.code, units.code)
        ),
        (
            'too_young',
            age.years < type.minimum_age,
            format('memberships of type %s are from the age of %s, and the person is %s', type.code, type.minimum_age, age.years)
        ),
        (
            'no_birth_date',
            age.years is null and type.minimum_age > 0,
            format('memberships of type %s are from the age of %s; the date of birth is not known', type.code, type.minimum_age)
        )
) as fault (code, holds, obstacle)
where fault.holds
order by joining.place
