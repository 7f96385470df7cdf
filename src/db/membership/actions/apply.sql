-- $1: whether of those that cease to be a person's main membership, which come first, or of the others.
update membership.memberships
set status = planned.status,
    is_primary = planned.is_primary,
    member_number = coalesce(planned.given_number, memberships.member_number),
    joined_on = planned.joined_on,
    first_joined_on = planned.first_joined_on,
    expires_on = planned.expires_on,
    suspended_until = planned.suspended_until,
    state_since = coalesce(planned.effective_on, memberships.state_since),
    state_reason = case when planned.effective_on is null then memberships.state_reason else planned.reason end,
    joined_via = case when planned.status = 'active' and planned.was in ('applied', 'in_review', 'approved')
        then coalesce(memberships.joined_via, 'application') else memberships.joined_via end,
    removed_at = case when planned.removes then now() else memberships.removed_at end,
    removed_by = case when planned.removes then tenancy.current_actor() else memberships.removed_by end,
    removal_reason_code = case when planned.removes then planned.reason_code else memberships.removal_reason_code end,
    removal_note = case when planned.removes then planned.reason else memberships.removal_note end
from planned_actions planned
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = planned.membership_id
  and cardinality(planned.changed) > 0
  and (planned.was_primary and not planned.is_primary) = $1::boolean
