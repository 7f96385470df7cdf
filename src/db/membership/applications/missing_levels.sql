-- $1: the unit; $2: the type of membership.
with recursive above as (
    select units.parent_id, units.unit_type_id
    from organization.units
    where units.tenant_id = (select tenancy.current_tenant())
      and units.id = $1
    union all
    select units.parent_id, units.unit_type_id
    from above
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = above.parent_id
)
select level.code as "code!"
from membership.membership_types type
cross join unnest(type.approval_levels) with ordinality as level (code, place)
where type.tenant_id = (select tenancy.current_tenant())
  and type.id = $2
  and not exists (
      select from above
      join organization.unit_types
          on unit_types.tenant_id = (select tenancy.current_tenant())
          and unit_types.id = above.unit_type_id
      where unit_types.code = level.code
  )
order by level.place
