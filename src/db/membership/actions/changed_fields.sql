select
    field as "column!",
    count(*) as "rows!"
from planned_actions
cross join unnest(changed) as field
group by field
order by 2 desc, 1
