select transfer.id
from membership.membership_transfers transfer
join membership.memberships on memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
where transfer.tenant_id = (select tenancy.current_tenant())
  and transfer.deleted_at is null
  and ($2::uuid is null or transfer.id = $2)
  and (
      transfer.status = 'pending' and transfer.silence_consents_on <= $1
      or transfer.status = 'approved' and transfer.effective_on <= $1
  )
order by transfer.id
for update
