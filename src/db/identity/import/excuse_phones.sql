-- A telephone number that is there already is not judged anew.
update staged_users
set faults = nullif(array_remove(faults, 'phone:bad_phone'), '{}')
from matched_users matched
join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = matched.user_id
where matched.line = staged_users.line
  and users.phone = staged_users.phone
  and 'phone:bad_phone' = any (staged_users.faults)
