-- Every membership as it is. Only what an action changes is changed from here on.
insert into planned_actions (
    line, membership_id, user_id, label, member_number, unit_code, membership_type, day, was, was_since, was_primary,
    was_expiring_on, was_suspended_until, type_is_lifetime, duration_months, grace_ends_on, renewable_from,
    unit_is_archived, status, is_primary, joined_on, first_joined_on, expires_on, suspended_until, reason, reason_code
)
select
    matched.line,
    memberships.id,
    memberships.user_id,
    concat_ws(
        ' ',
        memberships.member_number,
        identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)
    ),
    memberships.member_number,
    units.code,
    type.code,
    coalesce(staged.effective_on, current_date),
    memberships.status,
    history.started_on,
    memberships.is_primary,
    memberships.expires_on,
    memberships.suspended_until,
    type.lifetime,
    type.duration_months,
    memberships.expires_on + coalesce(type.grace_days, (select config.setting('membership_grace_days')::integer), 0),
    memberships.expires_on - coalesce(type.renewal_window_days, (select config.setting('membership_renewal_window_days')::integer), 0),
    units.status = 'archived' or units.deleted_at is not null,
    memberships.status,
    memberships.is_primary,
    memberships.joined_on,
    memberships.first_joined_on,
    memberships.expires_on,
    memberships.suspended_until,
    staged.reason,
    staged.reason_code
from matched_actions matched
join staged_actions staged on staged.line = matched.line
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = matched.membership_id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
join membership.membership_types type
    on type.tenant_id = memberships.tenant_id
    and type.id = memberships.membership_type_id
join membership.membership_history history
    on history.tenant_id = memberships.tenant_id
    and history.membership_id = memberships.id
    and history.ended_on is null
