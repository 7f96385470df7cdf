-- The tree as it would be, but for parents that are still to be found. $1: the new units' ids' base; $2: the file has
-- parents.
insert into planned_units (
    unit_id,
    line,
    code,
    is_new,
    is_deleted,
    type_id,
    parent_id,
    has_parent,
    status,
    old_type_id,
    old_parent_id,
    old_status
)
select
    coalesce(known.id, tenancy.bulk_id($1, staged.line)),
    staged.line,
    coalesce(known.code, staged.code),
    known.id is null,
    known.deleted_at is not null,
    case when staged.type is null then known.unit_type_id else type.id end,
    case when staged.line is null or not $2 then known.parent_id end,
    staged.line is null or not $2 or staged.parent_code is null,
    case when staged.status is null then coalesce(known.status, 'active') else status.code end,
    known.unit_type_id,
    known.parent_id,
    known.status
from (
    select *, case when deleted_at is null then code end as live_code
    from organization.units
    where tenant_id = (select tenancy.current_tenant())
) as known
full join (
    select distinct on (code) *
    from staged_units
    where code is not null
    order by code, line
) as staged on staged.code = known.live_code
left join (
    select named.type, (
        select unit_types.id
        from organization.unit_types
        where unit_types.tenant_id = (select tenancy.current_tenant())
          and unit_types.deleted_at is null
          and lower(named.type) in (unit_types.code, lower(unit_types.name), lower(unit_types.name_local))
        order by unit_types.code = lower(named.type) desc, unit_types.code
        limit 1
    ) as id
    from (select distinct type from staged_units where type is not null) as named
) as type on type.type = staged.type
left join (
    select named.status, (
        select unit_statuses.code
        from reference.unit_statuses
        where lower(named.status) in (unit_statuses.code, lower(unit_statuses.label))
        limit 1
    ) as code
    from (select distinct status from staged_units where status is not null) as named
) as status on status.status = staged.status
