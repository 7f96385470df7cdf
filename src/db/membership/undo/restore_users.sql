update identity.users
set external_id = image.before ->> 'external_id',
    email = image.before ->> 'email',
    email_normalized = image.before ->> 'email_normalized',
    email_verified_at = (image.before ->> 'email_verified_at')::timestamptz,
    email_verified_by = (image.before ->> 'email_verified_by')::uuid,
    email_verified_how = image.before ->> 'email_verified_how',
    first_name = image.before ->> 'first_name',
    middle_name = image.before ->> 'middle_name',
    last_name = image.before ->> 'last_name',
    full_name = image.before ->> 'full_name',
    name_local = image.before ->> 'name_local',
    date_of_birth = (image.before ->> 'date_of_birth')::date,
    gender = image.before ->> 'gender',
    phone = image.before ->> 'phone',
    role_title = image.before ->> 'role_title',
    locale = image.before ->> 'locale',
    timezone = image.before ->> 'timezone',
    password_hash = case when (image.before ->> 'has_password')::boolean then users.password_hash end
from tenancy.import_rows image
where users.tenant_id = (select tenancy.current_tenant())
  and image.tenant_id = users.tenant_id
  and image.batch_id = $1
  and image.table_name = 'identity.users'
  and image.record_id = users.id
