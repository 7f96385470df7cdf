with types as (
    select id, row_number() over (order by rank, code) as position
    from organization.unit_types
    where tenant_id = (select tenancy.current_tenant())
)
select
    unit.id,
    mapping.parent_id,
    unit.code,
    unit.name,
    unit.name_local,
    types.position as "type_position!",
    unit.status
from organization.unit_hierarchy_mappings mapping
join organization.units unit on unit.tenant_id = mapping.tenant_id and unit.id = mapping.unit_id
join types on types.id = unit.unit_type_id
where mapping.tenant_id = (select tenancy.current_tenant())
  and mapping.structure = $1
  and mapping.deleted_at is null
  and unit.deleted_at is null
order by unit.code
