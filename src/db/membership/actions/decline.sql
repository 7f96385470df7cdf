-- Applications that come to nothing: rejected, or withdrawn by who applied. $1: what the membership becomes.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select planned.line, fault.column_name, fault.code, fault.message
    from planned_actions planned
    cross join lateral (
        values
            (
                planned.was not in ('applied', 'in_review', 'approved', $1::text),
                null,
                'wrong_state',
                format('an application that is %s is not %s', planned.was, case $1 when 'rejected' then 'rejected' else 'withdrawn' end)
            ),
            (
                $1 = 'rejected' and planned.was <> 'rejected' and planned.reason is null,
                'reason',
                'missing_reason',
                'a rejection needs a reason'
            )
    ) as fault (holds, column_name, code, message)
    where fault.holds
    returning line
)
update planned_actions planned
set status = $1,
    effective_on = planned.day,
    removes = $1 <> 'rejected',
    reason_code = case when $1 <> 'rejected' then 'resignation' end,
    decision = case when $1 = 'rejected' then 'rejected' end,
    approval_id = case when $1 = 'rejected' then (
        select approval.id
        from membership.membership_approvals approval
        where approval.tenant_id = (select tenancy.current_tenant())
          and approval.membership_id = planned.membership_id
          and approval.decision = 'pending'
          and approval.deleted_at is null
        order by approval.level
        limit 1
    ) end
where planned.was <> $1
  and planned.line not in (select line from refused)
