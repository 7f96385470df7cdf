-- What is held after today, or comes with joining, at units that undoing an import would delete or archive again. $1: the
-- batch.
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
), used as (
    select unit_id, 'roles' as kind, format('has roles and permissions that go on: %s', count(*)) as reason
    from held
    where not term << daterange(current_date, null, '()')
    group by unit_id
    union all
    select unit_id, 'joining_roles', format('is where roles are given that come with joining: %s', count(*))
    from (
        select brought.unit_id
        from access.email_domain_roles brought
        join membership.email_domains email_domain
            on email_domain.tenant_id = brought.tenant_id and email_domain.id = brought.email_domain_id
        where brought.tenant_id = (select tenancy.current_tenant()) and email_domain.deleted_at is null
        union all
        select brought.unit_id
        from access.invitation_roles brought
        join membership.invitations invitation
            on invitation.tenant_id = brought.tenant_id and invitation.id = brought.invitation_id
        where brought.tenant_id = (select tenancy.current_tenant())
          and invitation.status = 'pending' and invitation.deleted_at is null
    ) as joining
    group by unit_id
)
select
    units.id as "id!",
    units.code as "code!",
    units.name as "name!",
    used.kind as "kind!",
    used.reason as "reason!"
from closed
join organization.units on units.tenant_id = (select tenancy.current_tenant()) and units.id = closed.id
join used on used.unit_id = units.id
order by units.code, used.kind
