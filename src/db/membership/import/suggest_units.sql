update import_faults
set message = import_faults.message || format('; did you mean %s?', suggested.code)
from unnest($1::text[], $2::text[]) as suggested (name, code)
join staged_members staged on staged.unit_code = suggested.name
where import_faults.line = staged.line
  and import_faults.code = 'unknown_unit'
