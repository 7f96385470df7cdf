-- What a membership was in between: approved before it begins, back before it lapses, lapsed before it begins anew.
update membership.memberships
set status = $1::text,
    state_since = case $1 when 'approved' then planned.effective_on when 'active' then planned.lifted_on else planned.lapsed_on end,
    state_reason = null
from planned_actions planned
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = planned.membership_id
  and case $1
      when 'approved' then planned.status = 'active' and planned.was in ('applied', 'in_review')
      when 'active' then planned.lifted_on is not null
      else planned.lapsed_on is not null
  end
