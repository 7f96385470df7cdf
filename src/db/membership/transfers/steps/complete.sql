with refused as (
    insert into import_faults (line, column_name, code, message)
    select distinct on (planned.line) planned.line, fault.column_name, fault.code, fault.message
    from planned_transfers planned
    cross join lateral (
        select 1, null, 'wrong_state', format('the transfer is %s; only an approved one is carried out', planned.was)
        where planned.was <> 'approved'
        union all
        select 2, 'effective_on', 'future_date', format('the transfer takes effect on %s, which is to come', planned.effective_on)
        where planned.effective_on > current_date
        union all
        select 10 + obstacles.place, null, 'obstacle', obstacles.obstacle
        from membership.obstacles_to_transfer(
            planned.transfer_id, planned.membership_id, planned.from_unit_id, planned.to_unit_id, planned.effective_on
        ) as obstacles
    ) as fault (place, column_name, code, message)
    where planned.was <> 'completed'
    order by planned.line, fault.place
    returning line
)
update planned_transfers planned
set status = 'completed',
    changed = array['status'] || case when planned.effective_on <> planned.was_effective_on then array['effective_on'] else '{}' end
where planned.was = 'approved'
  and planned.line not in (select line from refused)
