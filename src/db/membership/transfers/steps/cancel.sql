with refused as (
    insert into import_faults (line, code, message)
    select planned.line, 'wrong_state', format('a transfer that is %s is not cancelled', planned.was)
    from planned_transfers planned
    where planned.was not in ('pending', 'approved', 'cancelled')
    returning line
)
update planned_transfers planned
set status = 'cancelled',
    changed = '{status}'
where planned.was in ('pending', 'approved')
  and planned.line not in (select line from refused)
