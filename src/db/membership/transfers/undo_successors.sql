-- The new memberships never counted. $1 and $2: the transfers, and why each is undone.
update membership.memberships successor
set deleted_at = now(),
    deleted_by = tenancy.current_actor(),
    state_reason = given.reason,
    removed_at = now(),
    removed_by = tenancy.current_actor(),
    removal_reason_code = 'administrative',
    removal_note = given.reason
from unnest($1::uuid[], $2::text[]) as given (transfer_id, reason)
join membership.membership_transfers transfer
    on transfer.tenant_id = (select tenancy.current_tenant())
    and transfer.id = given.transfer_id
where successor.tenant_id = transfer.tenant_id
  and successor.id = transfer.new_membership_id
  and successor.revision = 1
