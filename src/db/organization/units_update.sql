update organization.units unit
set code = changed.code,
    name = changed.name,
    name_local = changed.name_local,
    unit_type_id = changed.unit_type_id,
    status = changed.status,
    status_reason = changed.status_reason,
    description = changed.description,
    established_on = changed.established_on,
    dissolved_on = changed.dissolved_on,
    address_line1 = changed.address_line1,
    address_line2 = changed.address_line2,
    city = changed.city,
    region = changed.region,
    postal_code = changed.postal_code,
    country_code = changed.country_code,
    email = changed.email,
    phone = changed.phone,
    website = changed.website,
    attributes = jsonb_strip_nulls(unit.attributes || $3::jsonb)
from organization.units before
cross join lateral jsonb_populate_record(before, $2::jsonb) as changed
where before.tenant_id = (select tenancy.current_tenant()) and before.id = $1
  and unit.tenant_id = before.tenant_id and unit.id = before.id
