-- Rows of a file of units that would archive one where somebody is a member, or on the way to be, or would become one.
insert into import_faults (line, column_name, code, message)
select
    planned.line,
    'status',
    case standing.what when 'memberships' then 'members_left' else standing.what || '_left' end,
    format('%s would be left there: %s', standing.what, count(*))
from planned_units planned
join (
    select memberships.unit_id, 'memberships' as what
    from membership.memberships
    join reference.membership_statuses status on status.code = memberships.status
    where memberships.tenant_id = (select tenancy.current_tenant())
      and not status.final and status.code <> 'expired' and memberships.deleted_at is null
    union all
    select ends.unit_id, 'transfers'
    from membership.membership_transfers transfer
    cross join lateral (values (transfer.from_unit_id), (transfer.to_unit_id)) as ends (unit_id)
    where transfer.tenant_id = (select tenancy.current_tenant())
      and transfer.status in ('pending', 'approved') and transfer.deleted_at is null
    union all
    select unit_id, 'invitations'
    from membership.invitations
    where tenant_id = (select tenancy.current_tenant()) and status = 'pending' and deleted_at is null
    union all
    select unit_id, 'domains'
    from membership.email_domains
    where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
) as standing on standing.unit_id = planned.unit_id
where planned.line is not null
  and planned.status = 'archived'
  and planned.old_status <> 'archived'
group by planned.line, standing.what
