-- One level a time: who would stand below a new unit that is refused.
insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'parent_code',
    'parent_refused',
    format('its parent "%s" in line %s is refused', parent.code, parent.line)
from planned_units planned
join planned_units parent on parent.unit_id = planned.parent_id
where planned.line is not null
  and parent.is_new
  and parent.line in (select line from import_faults)
  and not exists (
      select from import_faults fault
      where fault.line = planned.line and fault.code in ('parent_refused', 'circle')
  )
