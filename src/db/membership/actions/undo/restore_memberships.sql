-- $1: the batch.
update membership.memberships
set member_number = image.before ->> 'member_number',
    status = image.before ->> 'status',
    is_primary = (image.before ->> 'is_primary')::boolean,
    joined_on = (image.before ->> 'joined_on')::date,
    first_joined_on = (image.before ->> 'first_joined_on')::date,
    expires_on = (image.before ->> 'expires_on')::date,
    suspended_until = (image.before ->> 'suspended_until')::date,
    state_since = (image.before ->> 'state_since')::date,
    state_reason = image.before ->> 'state_reason',
    joined_via = image.before ->> 'joined_via',
    removed_at = (image.before ->> 'removed_at')::timestamptz,
    removed_by = (image.before ->> 'removed_by')::uuid,
    removal_reason_code = image.before ->> 'removal_reason_code',
    removal_note = image.before ->> 'removal_note'
from tenancy.import_rows image
where memberships.tenant_id = (select tenancy.current_tenant())
  and image.tenant_id = memberships.tenant_id
  and image.batch_id = $1
  and image.table_name = 'membership.memberships'
  and image.record_id = memberships.id
