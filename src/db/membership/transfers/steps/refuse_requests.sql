-- What the rules of transfers forbid, the first reason of each row.
insert into import_faults (line, column_name, code, message)
select distinct on (planned.line)
    planned.line,
    fault.column_name,
    fault.code,
    fault.message
from planned_transfers planned
join staged_actions staged on staged.line = planned.line
left join membership.membership_transfers standing
    on standing.tenant_id = (select tenancy.current_tenant())
    and standing.id = planned.transfer_id
left join organization.units standing_unit
    on standing_unit.tenant_id = standing.tenant_id
    and standing_unit.id = standing.to_unit_id
join (
    select line, min(line) over (partition by user_id, to_unit_id) as first_line
    from planned_transfers
) as same_person on same_person.line = planned.line
cross join lateral (
    select 0, 'to_unit', 'missing_unit', 'the row names no unit that is joined'
    where planned.to_unit is null
    union all
    select 1, 'to_unit', 'unknown_unit', format('there is no unit "%s"', planned.to_unit)
    where planned.to_unit is not null and planned.to_unit_id is null
    union all
    select 2, 'requested_on', 'future_date', format('%s lies ahead: a request is recorded when it has come', planned.requested_on)
    where planned.requested_on > current_date
    union all
    select 3, null, 'open_transfer', format('a transfer to unit %s, effective %s, is %s already', standing_unit.code, standing.effective_on, standing.status)
    where standing.id is not null
      and row(standing.to_unit_id, standing.effective_on, standing.requested_on) is distinct from row(
          planned.to_unit_id,
          coalesce(staged.effective_on, standing.effective_on),
          coalesce(staged.requested_on, standing.requested_on)
      )
    union all
    select 4, 'to_unit', 'same_unit', format('%s belongs to unit %s already', planned.label, planned.from_unit)
    where standing.id is null and planned.to_unit_id = planned.from_unit_id
    union all
    select 5, 'to_unit', 'same_person', format('line %s asks for the person''s transfer to that unit', same_person.first_line)
    where planned.to_unit_id is not null and same_person.first_line < planned.line
    union all
    select 10 + obstacles.place, null, 'obstacle', obstacles.obstacle
    from membership.obstacles_to_transfer(
        null, planned.membership_id, planned.from_unit_id, planned.to_unit_id, planned.effective_on
    ) as obstacles
    where standing.id is null
) as fault (place, column_name, code, message)
order by planned.line, fault.place
