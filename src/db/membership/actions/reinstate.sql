with refused as (
    insert into import_faults (line, code, message)
    select
        planned.line,
        'wrong_state',
        case planned.was
            when 'expired' then 'a membership that is expired is renewed, not reinstated'
            else format('a membership that is %s is not reinstated', planned.was)
        end
    from planned_actions planned
    where planned.was not in ('active', 'suspended')
    returning line
)
update planned_actions planned
set status = 'active',
    suspended_until = null,
    effective_on = case when staged.effective_on is null then least(planned.suspended_until, planned.day) else planned.day end
from staged_actions staged
where staged.line = planned.line
  and planned.was = 'suspended'
  and planned.line not in (select line from refused)
