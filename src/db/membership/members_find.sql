-- $1: the id of the membership or person, if the key is one; $2: the key as typed.
select
    memberships.id,
    memberships.user_id,
    memberships.member_number as member_no,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    users.name_local,
    users.email,
    users.phone,
    units.code as unit_code,
    units.name as unit_name,
    membership_types.code as membership_type,
    memberships.status,
    memberships.is_primary,
    memberships.joined_on,
    coalesce(memberships.first_joined_on, memberships.joined_on) as "first_joined_on!",
    memberships.expires_on,
    memberships.joined_via,
    memberships.import_batch_id,
    memberships.updated_at
from membership.memberships
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
join membership.membership_types
    on membership_types.tenant_id = memberships.tenant_id
    and membership_types.id = memberships.membership_type_id
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and users.deleted_at is null
  and (
      memberships.id = $1::uuid
      or users.id = $1
      or memberships.member_number = $2::text
      or users.email_normalized = lower(btrim($2))
  )
order by
    memberships.status = 'transferred',
    memberships.is_primary desc,
    memberships.joined_on desc,
    memberships.id
