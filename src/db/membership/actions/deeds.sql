-- What was, or would be, done: in the order of the rows.
select
    planned.membership_id as id,
    coalesce(planned.given_number, planned.member_number) as member_no,
    planned.label as "label!",
    planned.unit_code as "unit_code!",
    planned.membership_type as "membership_type!",
    planned.was as "was!",
    planned.status as "status!",
    planned.is_primary as "is_primary!",
    planned.effective_on,
    planned.joined_on as "joined_on!",
    coalesce(planned.first_joined_on, planned.joined_on) as "first_joined_on!",
    planned.expires_on,
    planned.suspended_until,
    planned.lapsed_on,
    planned.decision,
    case when approval.id is not null then format('level %s (%s %s)', approval.level, unit_types.code, units.code) end as level,
    next.label as next_level,
    type.fee::text as fee,
    coalesce(type.currency_code, (select config.setting('default_currency'))) as currency_code,
    planned.changed as "changed!"
from planned_actions planned
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = planned.membership_id
join membership.membership_types type
    on type.tenant_id = memberships.tenant_id
    and type.id = memberships.membership_type_id
left join membership.membership_approvals approval
    on approval.tenant_id = memberships.tenant_id
    and approval.id = planned.approval_id
left join organization.units on units.tenant_id = approval.tenant_id and units.id = approval.unit_id
left join organization.unit_types on unit_types.tenant_id = approval.tenant_id and unit_types.id = approval.unit_type_id
left join lateral (
    select format('level %s (%s %s)', waiting.level, waiting_type.code, waiting_unit.code) as label
    from membership.membership_approvals waiting
    join organization.units waiting_unit on waiting_unit.tenant_id = waiting.tenant_id and waiting_unit.id = waiting.unit_id
    join organization.unit_types waiting_type on waiting_type.tenant_id = waiting.tenant_id and waiting_type.id = waiting.unit_type_id
    where waiting.tenant_id = memberships.tenant_id
      and waiting.membership_id = memberships.id
      and waiting.decision = 'pending'
      and waiting.id is distinct from planned.approval_id
      and waiting.deleted_at is null
    order by waiting.level
    limit 1
) as next on true
where $1::bigint is null or planned.line <= $1
order by planned.line, planned.is_primary desc, planned.membership_id
