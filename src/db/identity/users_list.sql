select
    users.id,
    users.email,
    users.email_normalized,
    users.external_id,
    users.status,
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name!",
    users.first_name,
    users.middle_name,
    users.last_name,
    users.full_name,
    users.name_local,
    users.role_title,
    users.phone,
    users.date_of_birth,
    users.gender,
    users.locale,
    users.timezone,
    users.email_verified_at,
    users.phone_verified_at,
    users.identity_verified_at,
    users.password_hash is not null as "has_password!",
    users.locked_until,
    users.locked_reason,
    users.suspended_reason,
    users.last_login_at,
    users.created_at,
    users.updated_at,
    users.deleted_at
from identity.users
where users.tenant_id = (select tenancy.current_tenant())
  and (users.deleted_at is not null) = $7
  and ($1::uuid is null or users.id = $1)
  and ($2::text is null or users.email_normalized = $2)
  and ($3::text is null or users.external_id = $3)
  and ($4::text is null or users.status = $4)
  and (
      $5::text is null
      or position(lower($5) in users.name_normalized) > 0
      or position(lower($5) in users.email_normalized) > 0
      or position(lower($5) in lower(users.name_local)) > 0
      or position(lower($5) in lower(users.external_id)) > 0
      or position($5 in users.phone) > 0
  )
  and ($6::boolean is null or (users.email_verified_at is not null) = $6)
  and (
      $8::uuid is null
      or (users.name_normalized, users.id) > (
          select last_seen.name_normalized, last_seen.id
          from identity.users last_seen
          where last_seen.tenant_id = (select tenancy.current_tenant()) and last_seen.id = $8
      )
  )
order by users.name_normalized, users.id
limit $9
