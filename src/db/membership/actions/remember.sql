-- What changes, with its history and its levels, as it was before: what taking the batch back puts in place again.
update planned_actions planned
set before = jsonb_build_object(
    'revision', memberships.revision,
    'member_number', memberships.member_number,
    'status', memberships.status,
    'is_primary', memberships.is_primary,
    'joined_on', memberships.joined_on,
    'first_joined_on', memberships.first_joined_on,
    'expires_on', memberships.expires_on,
    'suspended_until', memberships.suspended_until,
    'state_since', memberships.state_since,
    'state_reason', memberships.state_reason,
    'joined_via', memberships.joined_via,
    'removed_at', memberships.removed_at,
    'removed_by', memberships.removed_by,
    'removal_reason_code', memberships.removal_reason_code,
    'removal_note', memberships.removal_note,
    'history', (
        select jsonb_agg(
            jsonb_build_object(
                'started_on', history.started_on,
                'ended_on', history.ended_on,
                'user_id', history.user_id,
                'unit_id', history.unit_id,
                'membership_type_id', history.membership_type_id,
                'status', history.status,
                'is_primary', history.is_primary,
                'in_force', history.in_force,
                'actor_id', history.actor_id,
                'reason', history.reason,
                'recorded_at', history.recorded_at
            )
            order by history.started_on
        )
        from membership.membership_history history
        where history.tenant_id = memberships.tenant_id
          and history.membership_id = memberships.id
    ),
    'levels', coalesce(
        (
            select jsonb_agg(
                jsonb_build_object(
                    'id', approval.id,
                    'decision', approval.decision,
                    'decided_at', approval.decided_at,
                    'decided_by', approval.decided_by,
                    'reason', approval.reason
                )
                order by approval.level
            )
            from membership.membership_approvals approval
            where approval.tenant_id = memberships.tenant_id
              and approval.membership_id = memberships.id
              and approval.deleted_at is null
        ),
        '[]'
    )
)
from membership.memberships
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = planned.membership_id
  and cardinality(planned.changed) > 0
