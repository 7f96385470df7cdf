select
    field as "column!",
    count(*) as "rows!"
from resolved_units
cross join unnest(changed) as field
where not is_new
group by field
order by 2 desc, 1
