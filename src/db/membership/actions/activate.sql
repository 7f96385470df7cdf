with refused as (
    insert into import_faults (line, code, message)
    select
        planned.line,
        'wrong_state',
        case when planned.was in ('applied', 'in_review') then 'the application is not approved by every level'
            else format('an application that is %s does not begin', planned.was) end
    from planned_actions planned
    where planned.was not in ('approved', 'active')
    returning line
)
update planned_actions planned
set status = 'active',
    effective_on = planned.day
where planned.was = 'approved'
  and planned.line not in (select line from refused)
