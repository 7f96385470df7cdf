-- The units that go back to another parent, with all that would stand below them. $1: the batch.
insert into placed_units (unit_id, number, path, depth, lft, rgt)
with recursive former as (
    select
        units.id as unit_id,
        units.code,
        case
            when image.record_id is null then units.parent_id
            else (image.before ->> 'parent_id')::uuid
        end as parent_id,
        units.parent_id as present_parent_id
    from organization.units
    left join tenancy.import_rows image
        on image.tenant_id = units.tenant_id
        and image.batch_id = $1
        and image.table_name = 'organization.units'
        and image.record_id = units.id
    where units.tenant_id = (select tenancy.current_tenant())
), branch as (
    select unit_id
    from former
    where parent_id is distinct from present_parent_id
    union
    select child.unit_id
    from branch
    join former child on child.parent_id = branch.unit_id
), given as materialized (
    select
        array_agg(former.unit_id order by former.code, former.unit_id) as unit_ids,
        array_agg(former.parent_id order by former.code, former.unit_id) as parent_ids
    from branch
    join former using (unit_id)
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
