-- $1: the batch.
update membership.membership_approvals approval
set decision = before.decision,
    decided_at = before.decided_at,
    decided_by = before.decided_by,
    reason = before.reason
from tenancy.import_rows image
cross join lateral jsonb_to_recordset(image.before -> 'levels') as before (
    id uuid, decision text, decided_at timestamptz, decided_by uuid, reason text
)
where image.tenant_id = (select tenancy.current_tenant())
  and image.batch_id = $1
  and approval.tenant_id = image.tenant_id
  and approval.id = before.id
  and approval.decision is distinct from before.decision
