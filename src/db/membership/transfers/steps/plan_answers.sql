-- Every transfer as it is. Only what a step changes is changed from here on.
insert into planned_transfers (
    line, transfer_id, membership_id, user_id, label, from_unit_id, from_unit, to_unit_id, to_unit, was, was_origin, was_destination,
    was_effective_on, status, side, requested_on, effective_on, reason
)
select
    matched.line,
    transfer.id,
    transfer.membership_id,
    memberships.user_id,
    concat_ws(
        ' ',
        memberships.member_number,
        identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)
    ),
    origin.id,
    origin.code,
    destination.id,
    destination.code,
    transfer.status,
    transfer.origin_decision,
    transfer.destination_decision,
    transfer.effective_on,
    transfer.status,
    staged.side,
    transfer.requested_on,
    coalesce(staged.effective_on, transfer.effective_on),
    staged.reason
from matched_actions matched
join staged_actions staged on staged.line = matched.line
join membership.membership_transfers transfer
    on transfer.tenant_id = (select tenancy.current_tenant())
    and transfer.id = matched.transfer_id
join membership.memberships
    on memberships.tenant_id = transfer.tenant_id
    and memberships.id = transfer.membership_id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units origin on origin.tenant_id = transfer.tenant_id and origin.id = transfer.from_unit_id
join organization.units destination on destination.tenant_id = transfer.tenant_id and destination.id = transfer.to_unit_id
