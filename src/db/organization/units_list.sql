select
    unit.id,
    unit.code,
    unit.name,
    unit.name_local,
    unit_type.code as type_code,
    parent.code as "parent_code?",
    unit.status,
    unit.status_reason,
    unit.description,
    unit.established_on,
    unit.dissolved_on,
    unit.address_line1,
    unit.address_line2,
    unit.city,
    unit.region,
    unit.postal_code,
    unit.country_code,
    unit.email,
    unit.phone,
    unit.website,
    unit.attributes,
    unit.depth,
    unit.created_at,
    unit.updated_at
from organization.units unit
join organization.unit_types unit_type
  on unit_type.tenant_id = unit.tenant_id and unit_type.id = unit.unit_type_id
left join organization.units parent
  on parent.tenant_id = unit.tenant_id and parent.id = unit.parent_id
where unit.tenant_id = (select tenancy.current_tenant())
  and unit.deleted_at is null
  and ($1::text is null or unit.code = $1)
  and ($2::text is null or unit_type.code = $2)
  and ($3::text is null or unit.status = $3)
  and (
      $4::text is null
      or unit.parent_id = (
          select above.id
          from organization.units above
          where above.tenant_id = (select tenancy.current_tenant()) and above.code = $4 and above.deleted_at is null
      )
  )
  and ($5::bigint is null or unit.lft > $5 and unit.lft < $6::bigint)
  and (
      $7::text is null
      or position(lower($7) in unit.name_normalized) > 0
      or position(lower($7) in lower(unit.code)) > 0
      or position(lower($7) in lower(unit.name_local)) > 0
  )
  and ($8::text is null or unit.code > $8)
order by unit.code
limit $9
