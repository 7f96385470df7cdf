-- A unit is unchanged while its revision is what the import left, and what other imports added that were taken back
-- themselves: one step for the change, one for its undoing. $1: the batch.
with left_behind as (
    select
        units.id as unit_id,
        1 as revision,
        true as is_created,
        true as is_closed
    from organization.units
    where units.tenant_id = (select tenancy.current_tenant())
      and units.import_batch_id = $1
      and units.deleted_at is null
    union all
    select
        image.record_id,
        image.revision,
        false,
        image.before ->> 'status' = 'archived'
    from tenancy.import_rows image
    where image.tenant_id = (select tenancy.current_tenant())
      and image.batch_id = $1
      and image.table_name = 'organization.units'
), expected as (
    select
        left_behind.unit_id,
        left_behind.is_created,
        left_behind.revision + 2 * count(undone.record_id) as revision
    from left_behind
    left join tenancy.undone_import_rows undone
        on undone.tenant_id = (select tenancy.current_tenant())
        and undone.table_name = 'organization.units'
        and undone.record_id = left_behind.unit_id
        and undone.revision > left_behind.revision
    group by left_behind.unit_id, left_behind.is_created, left_behind.revision
), later_units as (
    select
        expected.unit_id,
        count(*) as units,
        min(child.code) as first_code
    from expected
    join organization.units child
        on child.tenant_id = (select tenancy.current_tenant())
        and child.parent_id = expected.unit_id
    left join tenancy.import_rows image
        on image.tenant_id = child.tenant_id
        and image.batch_id = $1
        and image.table_name = 'organization.units'
        and image.record_id = child.id
    where expected.is_created
      and child.deleted_at is null
      and child.import_batch_id is distinct from $1
      -- A unit that the import itself put there goes back with it.
      and (image.record_id is null or image.before ->> 'parent_id' = expected.unit_id::text)
    group by expected.unit_id
)
select
    units.id as "id!",
    units.code as "code!",
    units.name as "name!",
    'changed' as "kind!",
    format(
        'was changed by %s on %s UTC',
        actors.display_name,
        to_char(units.updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
    ) as "reason!"
from expected
join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = expected.unit_id
join tenancy.actors on actors.tenant_id = units.tenant_id and actors.id = units.updated_by
where units.revision <> expected.revision
union all
select
    units.id,
    units.code,
    units.name,
    'units',
    case later_units.units
        when 1 then format('has the unit "%s" below it, which came later', later_units.first_code)
        else format('has %s units below it that came later, such as "%s"', later_units.units, later_units.first_code)
    end
from later_units
join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = later_units.unit_id
union all
select
    units.id,
    units.code,
    units.name,
    'leaders',
    format('has leaders whose terms go on: %s', count(*))
from left_behind
join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = left_behind.unit_id
join organization.unit_leaders leader on leader.tenant_id = units.tenant_id and leader.unit_id = units.id
where left_behind.is_closed
  and leader.deleted_at is null
  and not leader.term << daterange(current_date, null, '()')
group by units.id, units.code, units.name
order by 2, 4
