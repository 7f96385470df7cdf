-- The end of memberships: resigned, expelled or deceased. $1: which; $2: the reason's code where the row gives none;
-- $3: whether it needs a reason.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select planned.line, fault.column_name, fault.code, fault.message
    from planned_actions planned
    cross join lateral (
        values
            (
                planned.was in ('applied', 'in_review', 'approved') and $1::text <> 'deceased',
                null,
                'is_application',
                'it is an application: it is withdrawn or rejected'
            ),
            (
                not membership.may_become(planned.was, $1),
                null,
                'wrong_state',
                format('a membership that is %s cannot become %s', planned.was, $1)
            ),
            (
                $3::boolean and planned.was <> $1 and membership.may_become(planned.was, $1) and planned.reason is null,
                'reason',
                'missing_reason',
                'it needs a reason'
            ),
            (
                planned.reason_code is not null and not exists (
                    select from reference.removal_reasons where removal_reasons.code = planned.reason_code
                ),
                'reason_code',
                'unknown_reason_code',
                format(
                    'there is no reason "%s"; there are %s',
                    planned.reason_code,
                    (select string_agg(code, ', ' order by sort_order) from reference.removal_reasons where active)
                )
            )
    ) as fault (holds, column_name, code, message)
    where fault.holds
      and (fault.code <> 'wrong_state' or planned.was not in ('applied', 'in_review', 'approved'))
    returning line
)
update planned_actions planned
set status = $1,
    removes = true,
    reason_code = coalesce(planned.reason_code, $2::text),
    lapsed_on = case when planned.was in ('active', 'suspended') and planned.day >= planned.grace_ends_on
        then greatest(planned.expires_on, planned.was_since) end,
    effective_on = planned.day
where planned.was <> $1
  and planned.line not in (select line from refused)
