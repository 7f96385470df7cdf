-- What is asked for, and what is under way already. A request that is under way as it is asked for changes nothing.
insert into planned_transfers (
    line, transfer_id, membership_id, user_id, label, from_unit_id, from_unit, to_unit_id, to_unit, was, was_effective_on, status,
    requested_on, effective_on, reason, changed
)
select
    matched.line,
    standing.id,
    memberships.id,
    memberships.user_id,
    concat_ws(
        ' ',
        memberships.member_number,
        identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)
    ),
    origin.id,
    origin.code,
    destination.id,
    staged.to_unit,
    standing.status,
    standing.effective_on,
    'pending',
    staged.requested_on,
    coalesce(staged.effective_on, staged.requested_on, current_date),
    staged.reason,
    case when standing.id is null then '{transfer}'::text[] else '{}' end
from matched_actions matched
join staged_actions staged on staged.line = matched.line
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = matched.membership_id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units origin on origin.tenant_id = memberships.tenant_id and origin.id = memberships.unit_id
left join organization.units destination
    on destination.tenant_id = memberships.tenant_id
    and destination.code = staged.to_unit
    and destination.deleted_at is null
left join membership.membership_transfers standing
    on standing.tenant_id = memberships.tenant_id
    and standing.membership_id = memberships.id
    and standing.status in ('pending', 'approved')
    and standing.deleted_at is null
