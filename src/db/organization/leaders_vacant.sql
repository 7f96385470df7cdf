select
    null::uuid as "id?",
    unit.code as unit,
    foreseen."position" as "position!",
    null::text as "name?",
    null::text as "user?",
    null::uuid as "user_id?",
    unit.id as unit_id,
    null::text as "kind?",
    null::date as "from?",
    null::date as "until?",
    null::text as "ended_reason?",
    null::text as "note?"
from organization.units unit
join organization.unit_types unit_type on unit_type.tenant_id = unit.tenant_id and unit_type.id = unit.unit_type_id
cross join lateral unnest(unit_type.positions) as foreseen ("position")
where unit.tenant_id = (select tenancy.current_tenant())
  and unit.deleted_at is null
  and unit.status = 'active'
  and (
      $1::uuid is null
      or unit.id = $1
      or $2::boolean and exists (
          select from organization.units top
          where top.tenant_id = unit.tenant_id and top.id = $1 and top.lft < unit.lft and unit.lft < top.rgt
      )
  )
  and ($3::text is null or foreseen."position" = $3)
  and not exists (
      select from organization.unit_leaders leader
      where leader.tenant_id = unit.tenant_id and leader.unit_id = unit.id and leader."position" = foreseen."position"
        and leader.term @> $4::date and leader.kind_code <> 'acting' and leader.deleted_at is null
  )
order by unit.code, foreseen."position"
