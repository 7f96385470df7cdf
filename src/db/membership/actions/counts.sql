-- How many memberships become what, by type and unit, most first.
select
    status as "status!",
    membership_type as "membership_type!",
    unit_code as "unit_code!",
    count(*) as "memberships!"
from planned_actions
where cardinality(changed) > 0
group by status, membership_type, unit_code
order by status, membership_type, unit_code
