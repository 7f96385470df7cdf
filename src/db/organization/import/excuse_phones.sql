-- A telephone number that is there already is not judged anew.
update staged_units
set faults = nullif(array_remove(faults, 'phone:bad_phone'), '{}')
from organization.units
where units.tenant_id = (select tenancy.current_tenant())
  and units.deleted_at is null
  and units.code = staged_units.code
  and units.phone = staged_units.phone
  and 'phone:bad_phone' = any (staged_units.faults)
