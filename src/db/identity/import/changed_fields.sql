select
    field as "column!",
    count(*) as "rows!"
from resolved_users
cross join unnest(changed) as field
where user_id is not null
group by field
order by 2 desc, 1
