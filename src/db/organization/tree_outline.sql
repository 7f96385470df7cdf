with types as (
    select id, row_number() over (order by rank, code) as position
    from organization.unit_types
    where tenant_id = (select tenancy.current_tenant())
)
select
    unit.id,
    unit.parent_id,
    unit.code,
    unit.name,
    unit.name_local,
    types.position as "type_position!",
    unit.status
from organization.units unit
join types on types.id = unit.unit_type_id
where unit.tenant_id = (select tenancy.current_tenant())
  and unit.deleted_at is null
  and (
      $1::uuid is null
      or unit.lft >= (
          select top.lft
          from organization.units top
          where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1
      )
      and unit.lft < (
          select top.rgt
          from organization.units top
          where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1
      )
  )
order by unit.code
