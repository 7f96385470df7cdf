-- A path means the unit of its last name whose line upwards bears the others; the one whose line ends there at the top,
-- when there are several. While parents are still to be found a path that may yet mean another unit waits. $1: nothing
-- more can be found, so none waits.
with recursive line_up as (
    select
        named.name,
        named.elements,
        planned.unit_id as candidate,
        planned.parent_id as above,
        planned.has_parent,
        cardinality(named.elements) - 1 as missing
    from named_parents named
    join unit_names on unit_names.name = named.elements[cardinality(named.elements)]
    join planned_units planned on planned.unit_id = unit_names.unit_id
    where named.unit_id is null
      and named.candidates is null
      and cardinality(named.elements) > 1
    union all
    select
        line_up.name,
        line_up.elements,
        line_up.candidate,
        planned.parent_id,
        planned.has_parent,
        line_up.missing - 1
    from line_up
    join planned_units planned on planned.unit_id = line_up.above
    join unit_names
        on unit_names.unit_id = planned.unit_id
        and unit_names.name = line_up.elements[line_up.missing]
    where line_up.missing > 0
), outcome as (
    select
        line_up.name,
        count(distinct candidate) filter (where missing = 0) as fitting,
        count(distinct candidate) filter (where missing = 0 and above is null and has_parent) as complete,
        bool_or(missing > 0 and not has_parent) as is_open,
        array_agg(distinct candidate) filter (where missing = 0) as fitting_ids,
        array_agg(distinct candidate) filter (where missing = 0 and above is null and has_parent) as complete_ids
    from line_up
    group by line_up.name
)
update named_parents
set unit_id = case
        when outcome.fitting = 1 then outcome.fitting_ids[1]
        when outcome.complete = 1 then outcome.complete_ids[1]
    end,
    candidates = case
        when outcome.fitting > 1 and outcome.complete <> 1 then (
            select array_agg(planned.code order by planned.code)
            from planned_units planned
            where planned.unit_id = any (outcome.fitting_ids)
        )
    end
from outcome
where outcome.name = named_parents.name
  and outcome.fitting > 0
  and ($1 or not outcome.is_open)
