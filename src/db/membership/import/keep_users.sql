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
        'role_title', users.role_title,
        'locale', users.locale,
        'timezone', users.timezone,
        'has_password', users.password_hash is not null
    )
from identity.users
where users.tenant_id = (select tenancy.current_tenant())
  and users.id in (
      select resolved.user_id
      from resolved_members resolved
      where resolved.changed && '{external_id,email,first_name,middle_name,last_name,full_name,name_local,date_of_birth,gender,phone,role_title,locale,timezone,password_hash}'
  )
for update
