-- The levels decide; those that come to nothing are no longer asked.
update membership.membership_approvals approval
set decision = case when approval.id = planned.approval_id then planned.decision else 'withdrawn' end,
    decided_at = now(),
    decided_by = tenancy.current_actor(),
    reason = case when approval.id = planned.approval_id then planned.reason end
from planned_actions planned
where approval.tenant_id = (select tenancy.current_tenant())
  and approval.membership_id = planned.membership_id
  and approval.decision = 'pending'
  and approval.deleted_at is null
  and (
      approval.id = planned.approval_id
      or planned.status in ('rejected', 'resigned', 'expelled', 'deceased')
  )
