-- Rows of a file of units that would archive one at which somebody holds something, or is to.
insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'status',
    'roles_left',
    format('roles and permissions go on there: %s; `unit archive %s` ends them with the unit', count(*), planned.code)
from planned_units planned
join (
    select unit_id, term
    from access.role_assignments
    where tenant_id = (select tenancy.current_tenant()) and status not in ('ended', 'revoked') and deleted_at is null
    union all
    select unit_id, term
    from access.user_permissions
    where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
) as held on held.unit_id = planned.unit_id
where planned.line is not null
  and planned.status = 'archived'
  and planned.old_status <> 'archived'
  and not held.term << daterange(current_date, null, '()')
group by planned.line, planned.code
union all
select
    planned.line,
    'status',
    'joining_roles_left',
    format('roles that come with joining would be given there: %s', count(*))
from planned_units planned
join (
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
) as joining on joining.unit_id = planned.unit_id
where planned.line is not null
  and planned.status = 'archived'
  and planned.old_status <> 'archived'
group by planned.line
