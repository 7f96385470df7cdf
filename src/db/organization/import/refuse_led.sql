insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'status',
    'terms_left',
    format('terms of leaders go on there: %s; `unit archive %s` ends them with the unit', count(*), planned.code)
from planned_units planned
join organization.unit_leaders leader
    on leader.tenant_id = (select tenancy.current_tenant())
    and leader.unit_id = planned.unit_id
where planned.line is not null
  and planned.status = 'archived'
  and planned.old_status <> 'archived'
  and leader.deleted_at is null
  and not leader.term << daterange(current_date, null, '()')
group by planned.line, planned.code
