-- What is held, after today, at units that undoing an import would delete or archive again. $1: the batch.
with closed as (
    select id
    from organization.units
    where tenant_id = (select tenancy.current_tenant()) and import_batch_id = $1 and deleted_at is null
    union all
    select record_id
    from tenancy.import_rows
    where tenant_id = (select tenancy.current_tenant()) and batch_id = $1
      and table_name = 'organization.units' and before ->> 'status' = 'archived'
), held as (
    select unit_id, term
    from access.role_assignments
    where tenant_id = (select tenancy.current_tenant()) and status not in ('ended', 'revoked') and deleted_at is null
    union all
    select unit_id, term
    from access.user_permissions
    where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
)
select
    units.id as "id!",
    units.code as "code!",
    units.name as "name!",
    'roles' as "kind!",
    format('has roles and permissions that go on: %s', count(*)) as "reason!"
from closed
join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = closed.id
join held on held.unit_id = units.id
where not held.term << daterange(current_date, null, '()')
group by units.id, units.code, units.name
order by units.code
