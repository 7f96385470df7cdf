select
    field as "column!",
    count(*) as "rows!"
from resolved_members
cross join unnest(changed) as field
where membership_id is not null
group by field
order by 2 desc, 1
