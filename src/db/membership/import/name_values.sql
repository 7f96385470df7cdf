-- A unit's code is taken as it is written, or else in any case where that names one unit only; types and states are
-- named by code or in words.
insert into named_values (column_name, name, id, code, is_archived)
select
    'unit_code',
    named.name,
    coalesce(exact.id, folded.id),
    null,
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
union all
select
    'membership_type',
    named.name,
    (
        select membership_types.id
        from membership.membership_types
        where membership_types.tenant_id = (select tenancy.current_tenant())
          and membership_types.deleted_at is null
          and lower(named.name) in (membership_types.code, lower(membership_types.name))
        order by membership_types.code = lower(named.name) desc, membership_types.code
        limit 1
    ),
    null,
    null
from (
    select distinct membership_type as name
    from staged_members
    where membership_type is not null
) as named
union all
select
    'status',
    named.name,
    null,
    (
        select membership_statuses.code
        from reference.membership_statuses
        where lower(named.name) in (membership_statuses.code, lower(membership_statuses.label))
          and membership_statuses.code <> 'transferred'
        limit 1
    ),
    null
from (
    select distinct status as name
    from staged_members
    where status is not null
) as named
