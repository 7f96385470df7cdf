-- The before-images of the people who change. $1: the batch.
insert into tenancy.import_rows (tenant_id, batch_id, table_name, record_id, revision, before)
select
    users.tenant_id,
    $1,
    'identity.users',
    users.id,
    users.revision + 1,
    jsonb_build_object(
        'external_id', users.external_id,
        'email', users.email,
        'email_normalized', users.email_normalized,
        'email_verified_at', users.email_verified_at,
        'email_verified_by', users.email_verified_by,
        'email_verified_how', users.email_verified_how,
        'first_name', users.first_name,
        'middle_name', users.middle_name,
        'last_name', users.last_name,
        'full_name', users.full_name,
        'name_local', users.name_local,
        'date_of_birth', users.date_of_birth,
        'gender', users.gender,
        'phone', users.phone,
        'phone_verified_at', users.phone_verified_at,
        'phone_verified_by', users.phone_verified_by,
        'phone_verified_how', users.phone_verified_how,
        'role_title', users.role_title,
        'locale', users.locale,
        'timezone', users.timezone,
        'has_password', users.password_hash is not null,
        'status', users.status,
        'suspended_reason', users.suspended_reason,
        'locked_until', users.locked_until,
        'locked_reason', users.locked_reason
    )
from identity.users
where users.tenant_id = (select tenancy.current_tenant())
  and users.id in (
      select resolved.user_id
      from resolved_users resolved
      where resolved.user_id is not null
  )
for update
