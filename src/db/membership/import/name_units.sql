-- A code is taken as it is written, or else in any case where that names one unit only.
insert into named_units (name, unit_id, is_archived)
select
    named.name,
    coalesce(exact.id, folded.id),
    coalesce(exact.status, folded.status) = 'archived'
from (
    select distinct unit_code as name
    from staged_members
    where unit_code is not null
) as named
left join organization.units exact
    on exact.tenant_id = (select tenancy.current_tenant())
    and exact.code = named.name
    and exact.deleted_at is null
left join (
    select
        lower(code) as name,
        (array_agg(id))[1] as id,
        (array_agg(status))[1] as status
    from organization.units
    where tenant_id = (select tenancy.current_tenant())
      and deleted_at is null
    group by lower(code)
    having count(*) = 1
) as folded on folded.name = lower(named.name)
