-- A few rows of each sort. $1: how many.
select
    chosen.line as "line!",
    chosen.action as "action!",
    concat_ws(' ', staged.role, 'for', staged."user", coalesce('at ' || staged.unit, 'everywhere')) as "label!",
    '{}'::jsonb as "fields!"
from (
    select
        resolved.line,
        case when resolved.is_present then 'unchanged' else 'create' end as action,
        row_number() over (partition by resolved.is_present order by resolved.line) as place
    from resolved_assignments resolved
    where not exists (select from import_faults found where found.line = resolved.line)
) as chosen
join staged_assignments staged using (line)
where chosen.place <= $1
order by chosen.action, chosen.line
