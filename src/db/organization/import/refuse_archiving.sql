-- Units that would be archived over others that stay where they are and are not.
insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'status',
    'units_below',
    format('"%s" below it is not archived', min(child.code))
from planned_units planned
join planned_units child on child.parent_id = planned.unit_id
where planned.line is not null
  and planned.status = 'archived'
  and planned.old_status <> 'archived'
  and child.status <> 'archived'
  and child.parent_id = child.old_parent_id
  and not child.is_deleted
  and not exists (
      select from import_faults fault
      where fault.line = planned.line and fault.code = 'units_below'
  )
group by planned.line
