-- A level approves: the one that is named, or the only one that has yet to decide. After the last one the membership begins,
-- or waits for its fee. $1: whether it begins.
with levels as materialized (
    select
        planned.line,
        approval.id,
        approval.level,
        approval.decision,
        format('level %s (%s %s)', approval.level, unit_types.code, units.code) as label,
        min(approval.level) filter (where approval.decision = 'pending') over (partition by planned.line) as next_level,
        max(approval.level) over (partition by planned.line) as last_level,
        coalesce(
            lower(staged.level) in (approval.level::text, lower(units.code), unit_types.code),
            approval.decision = 'pending'
        ) as is_meant,
        count(*) filter (where approval.decision = 'pending') over (partition by planned.line) as waiting,
        staged.level as asked
    from planned_actions planned
    join staged_actions staged on staged.line = planned.line
    join membership.membership_approvals approval
        on approval.tenant_id = (select tenancy.current_tenant())
        and approval.membership_id = planned.membership_id
        and approval.deleted_at is null
    join organization.units on units.tenant_id = approval.tenant_id and units.id = approval.unit_id
    join organization.unit_types on unit_types.tenant_id = approval.tenant_id and unit_types.id = approval.unit_type_id
), refused as (
    insert into import_faults (line, column_name, code, message)
    select planned.line, fault.column_name, fault.code, fault.message
    from planned_actions planned
    join staged_actions staged on staged.line = planned.line
    left join levels meant on meant.line = planned.line and meant.is_meant and (staged.level is not null or meant.waiting = 1)
    cross join lateral (
        values
            (
                planned.was in ('applied', 'in_review') and staged.level is null
                    and exists (select from levels where levels.line = planned.line and levels.waiting > 1),
                'level',
                'level_not_named',
                format(
                    'several levels have yet to decide: %s; say which one approves',
                    (
                        select string_agg(label, ', ' order by levels.level)
                        from levels
                        where levels.line = planned.line and levels.decision = 'pending'
                    )
                )
            ),
            (
                planned.was not in ('applied', 'in_review', 'approved', 'active'),
                null,
                'wrong_state',
                format('an application that is %s is not approved', planned.was)
            ),
            (
                planned.was in ('applied', 'in_review') and staged.level is not null and meant.id is null,
                'level',
                'unknown_level',
                format(
                    'there is no level "%s"; there %s',
                    staged.level,
                    coalesce('are ' || (select string_agg(label, ', ' order by levels.level) from levels where levels.line = planned.line), 'is none')
                )
            ),
            (
                planned.was in ('applied', 'in_review') and meant.decision = 'pending' and meant.level > meant.next_level,
                'level',
                'out_of_order',
                format('%s decides after %s', meant.label, (select label from levels where levels.line = planned.line and levels.level = meant.next_level))
            )
    ) as fault (holds, column_name, code, message)
    where fault.holds
    returning line
), deciding as (
    select
        planned.membership_id,
        meant.id as approval_id,
        meant.id is null or meant.level = meant.last_level as is_last
    from planned_actions planned
    left join levels meant on meant.line = planned.line and meant.is_meant and (meant.asked is not null or meant.waiting = 1)
    where planned.was in ('applied', 'in_review')
      and (meant.id is null or meant.decision = 'pending')
      and planned.line not in (select line from refused)
)
update planned_actions planned
set approval_id = deciding.approval_id,
    decision = case when deciding.approval_id is not null then 'approved' end,
    status = case when not deciding.is_last then 'in_review' when $1::boolean then 'active' else 'approved' end,
    effective_on = planned.day
from deciding
where deciding.membership_id = planned.membership_id
