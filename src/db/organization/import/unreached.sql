-- The units to which no root leads down: those in a circle of parents, and those below one. The row of a unit that
-- stays where it is has not closed a circle.
with recursive reached as (
    select unit_id
    from planned_units
    where parent_id is null
    union all
    select child.unit_id
    from reached
    join planned_units child on child.parent_id = reached.unit_id
)
select
    planned.unit_id,
    planned.parent_id as "parent_id!",
    planned.code,
    case when planned.is_new or planned.parent_id is distinct from planned.old_parent_id then planned.line end as line
from planned_units planned
where not exists (select from reached where reached.unit_id = planned.unit_id)
order by planned.code
