-- A row for each level that must approve, at the unit of its type at or above the membership's. $1: the memberships; $2: the
-- base of the rows' ids.
with recursive above as (
    select memberships.id as membership_id, units.id, units.parent_id, units.unit_type_id
    from membership.memberships
    join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
    where memberships.tenant_id = (select tenancy.current_tenant())
      and memberships.id = any ($1::uuid[])
    union all
    select above.membership_id, units.id, units.parent_id, units.unit_type_id
    from above
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = above.parent_id
)
insert into membership.membership_approvals (tenant_id, id, membership_id, level, unit_type_id, unit_id)
select
    memberships.tenant_id,
    tenancy.bulk_id($2, row_number() over (order by memberships.id, level.place)),
    memberships.id,
    level.place::integer,
    unit_types.id,
    above.id
from membership.memberships
join membership.membership_types type
    on type.tenant_id = memberships.tenant_id
    and type.id = memberships.membership_type_id
cross join unnest(type.approval_levels) with ordinality as level (code, place)
join organization.unit_types on unit_types.tenant_id = memberships.tenant_id and unit_types.code = level.code
join above on above.membership_id = memberships.id and above.unit_type_id = unit_types.id
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.status = 'applied'
  and memberships.id = any ($1)
