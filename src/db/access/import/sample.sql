-- A few rows. $1: how many
select
    resolved.line as "line!",
    'create' as "action!",
    concat_ws(' ', staged.role, 'for', staged."user", coalesce('at ' || staged.unit, 'everywhere')) as "label!",
    '{}'::jsonb as "fields!"
from resolved_assignments resolved
join staged_assignments staged using (line)
where not resolved.is_present
  and not exists (select from import_faults found where found.line = resolved.line)
order by resolved.line
limit $1
