select
    memberships.member_number as member_no,
    users.external_id,
    users.email,
    users.first_name,
    users.middle_name,
    users.last_name,
    users.full_name,
    users.name_local,
    users.date_of_birth::text as date_of_birth,
    users.gender,
    users.phone,
    users.role_title,
    users.locale,
    users.timezone,
    units.code as unit_code,
    membership_types.code as membership_type,
    memberships.joined_on::text as "joined_on!",
    memberships.expires_on::text as expires_on,
    memberships.status
from membership.memberships
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
join membership.membership_types
    on membership_types.tenant_id = memberships.tenant_id
    and membership_types.id = memberships.membership_type_id
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and users.deleted_at is null
  and memberships.status <> 'transferred'
  and (cardinality($1::text[]) = 0 or memberships.status = any ($1))
  and ($2::text is null or membership_types.code = $2)
  and ($3::bigint is null or units.lft between $3 and $4::bigint)
order by memberships.member_number collate "C", users.name_normalized collate "C", memberships.id
