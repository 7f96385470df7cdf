-- The former memberships go on as what the new ones were. $1 and $2: the transfers, and why each is undone.
update membership.memberships former
set status = successor.status,
    is_primary = successor.is_primary,
    suspended_until = successor.suspended_until,
    state_reason = given.reason,
    removed_at = null,
    removed_by = null,
    removal_reason_code = null,
    removal_note = null
from unnest($1::uuid[], $2::text[]) as given (transfer_id, reason)
join membership.membership_transfers transfer
    on transfer.tenant_id = (select tenancy.current_tenant())
    and transfer.id = given.transfer_id
join membership.memberships successor
    on successor.tenant_id = transfer.tenant_id
    and successor.id = transfer.new_membership_id
where former.tenant_id = transfer.tenant_id
  and former.id = transfer.membership_id
