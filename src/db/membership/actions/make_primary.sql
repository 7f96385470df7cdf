with refused as (
    insert into import_faults (line, code, message)
    select planned.line, 'wrong_state', format('a membership that is %s is no main membership', planned.was)
    from planned_actions planned
    where not planned.was_primary
      and planned.was not in ('active', 'suspended')
    returning line
)
update planned_actions planned
set is_primary = not planned.was_primary,
    effective_on = planned.day
where planned.line not in (select line from refused)
  and exists (
      select from planned_actions named
      where named.line = planned.line
        and not named.was_primary
  )
