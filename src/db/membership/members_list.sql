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
    state.status as "status!",
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
-- Its place in the list, by an index. Of coalesce row security would think that it leaks what it compares.
cross join lateral (
    select case when memberships.member_number is null then '' else memberships.member_number end collate "C" as number
) as place
-- What it is today, as membership.states_on tells it, whether its end was recorded or not.
cross join lateral (
    select case
        when memberships.status in ('active', 'suspended')
            and memberships.expires_on
                + coalesce(membership_types.grace_days, (select config.setting('membership_grace_days')::integer), 0) <= current_date
            then 'expired'
        when memberships.status = 'suspended' and memberships.suspended_until <= current_date then 'active'
        else memberships.status
    end as status
) as state
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and users.deleted_at is null
  and (cardinality($1::text[]) = 0 or state.status = any ($1))
  and ($2::text is null or membership_types.code = $2)
  and ($3::bigint is null or units.lft between $3 and $4::bigint)
  and (
      $5::text is null
      or users.name_normalized like $5
      or lower(users.name_local) like $5
      or lower(memberships.member_number) like $5
      or users.email_normalized like $5
      or users.phone like $5
  )
  and (
      $6::uuid is null
      or (place.number, memberships.id) > (
          select coalesce(last_seen.member_number, '') collate "C", last_seen.id
          from membership.memberships last_seen
          where last_seen.tenant_id = (select tenancy.current_tenant())
            and last_seen.id = $6
      )
  )
  and ($8::uuid[] is null or memberships.id = any ($8))
order by place.number, memberships.id
limit $7
