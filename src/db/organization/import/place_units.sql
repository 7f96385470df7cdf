-- New units and those that move, with all that would stand below them, in the order of their codes.
insert into placed_units (unit_id, number, path, depth, lft, rgt)
with recursive branch as (
    select resolved.unit_id
    from resolved_units resolved
    where resolved.is_new or resolved.is_moved
    union
    select child.unit_id
    from branch
    join planned_units child on child.parent_id = branch.unit_id
), given as materialized (
    select
        array_agg(planned.unit_id order by planned.code, planned.unit_id) as unit_ids,
        array_agg(planned.parent_id order by planned.code, planned.unit_id) as parent_ids
    from branch
    join planned_units planned using (unit_id)
    where not planned.is_new or planned.line not in (select line from import_faults)
)
select
    place.id,
    place.number,
    place.path,
    place.depth,
    place.lft,
    place.rgt
from given
cross join organization.lay_out(given.unit_ids, given.parent_ids) as place
where given.unit_ids is not null
