update membership.memberships
set member_number = image.before ->> 'member_number',
    unit_id = (image.before ->> 'unit_id')::uuid,
    membership_type_id = (image.before ->> 'membership_type_id')::uuid,
    joined_on = (image.before ->> 'joined_on')::date,
    first_joined_on = (image.before ->> 'first_joined_on')::date,
    expires_on = (image.before ->> 'expires_on')::date,
    status = image.before ->> 'status',
    suspended_until = case when image.before ? 'suspended_until'
        then (image.before ->> 'suspended_until')::date else memberships.suspended_until end,
    state_since = case
        when row(memberships.unit_id::text, memberships.membership_type_id::text, memberships.status)
            = row(image.before ->> 'unit_id', image.before ->> 'membership_type_id', image.before ->> 'status')
        then memberships.state_since
        else (image.before ->> 'state_since')::date end
from tenancy.import_rows image
where memberships.tenant_id = (select tenancy.current_tenant())
  and image.tenant_id = memberships.tenant_id
  and image.batch_id = $1
  and image.table_name = 'membership.memberships'
  and image.record_id = memberships.id
