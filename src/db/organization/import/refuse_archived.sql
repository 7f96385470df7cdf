insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'parent_code',
    'archived_parent',
    format('"%s" is archived and takes no units', parent.code)
from planned_units planned
join planned_units parent on parent.unit_id = planned.parent_id
where planned.line is not null
  and (parent.status = 'archived' or parent.is_deleted)
  and planned.status <> 'archived'
  and (
      planned.is_new
      or planned.parent_id is distinct from planned.old_parent_id
      or planned.type_id <> planned.old_type_id
      or planned.status <> planned.old_status
  )
  and not exists (
      select from import_faults fault
      where fault.line = planned.line and fault.code = 'archived_parent'
  )
