update membership.memberships
set status = 'transferred',
    is_primary = false,
    state_since = transfer.effective_on,
    state_reason = coalesce(transfer.reason, format('transferred to unit %s', destination.code)),
    removed_at = now(),
    removed_by = tenancy.current_actor(),
    removal_reason_code = 'transfer'
from membership.membership_transfers transfer
join organization.units destination on destination.tenant_id = transfer.tenant_id and destination.id = transfer.to_unit_id
where memberships.tenant_id = (select tenancy.current_tenant())
  and transfer.tenant_id = memberships.tenant_id
  and transfer.membership_id = memberships.id
  and transfer.id = any ($1::uuid[])
