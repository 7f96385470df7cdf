-- Who is suspended already is suspended anew where the suspension has ended by itself, and else until another day.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select planned.line, fault.column_name, fault.code, fault.message
    from planned_actions planned
    join staged_actions staged on staged.line = planned.line
    cross join lateral (
        values
            (planned.was not in ('active', 'suspended'), null, 'wrong_state', format('a membership that is %s is not suspended', planned.was)),
            ((planned.was = 'active' or planned.was_suspended_until <= planned.day) and planned.day >= planned.grace_ends_on, null, 'lapsed', format('its term ended on %s and was not renewed', planned.expires_on)),
            (staged.until <= planned.day, 'until', 'until_too_early', 'a suspension ends after the day on which it begins')
    ) as fault (holds, column_name, code, message)
    where fault.holds
    returning line
)
update planned_actions planned
set status = 'suspended',
    suspended_until = staged.until,
    lifted_on = case when planned.was_suspended_until <= planned.day
        then greatest(planned.was_suspended_until, planned.was_since) end,
    effective_on = case when planned.was = 'active' or planned.was_suspended_until <= planned.day then planned.day end
from staged_actions staged
where staged.line = planned.line
  and planned.line not in (select line from refused)
