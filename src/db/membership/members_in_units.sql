-- What concerns members in units that undoing an import would delete, or archive again. $1: the batch.
with closed as (
    select id, true as is_deleted
    from organization.units
    where tenant_id = (select tenancy.current_tenant()) and import_batch_id = $1 and deleted_at is null
    union all
    select record_id, false
    from tenancy.import_rows
    where tenant_id = (select tenancy.current_tenant()) and batch_id = $1
      and table_name = 'organization.units' and before ->> 'status' = 'archived'
), used as (
    select
        memberships.unit_id,
        'members' as kind,
        format(
            case count(*) when 1 then 'has a member, %2$s' else 'has %1$s members, such as %2$s' end,
            count(*),
            min(concat_ws(
                ' ',
                memberships.member_number,
                identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)
            ))
        ) as reason
    from closed
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant()) and memberships.unit_id = closed.id
        and memberships.deleted_at is null
    join reference.membership_statuses status on status.code = memberships.status
    join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
    -- What was of a unit that goes would be of no unit; what is over in one that is archived again stays.
    where closed.is_deleted or not status.final and status.code <> 'expired'
    group by memberships.unit_id
    union all
    select ends.unit_id, 'transfers', format('has transfers under way: %s', count(*))
    from membership.membership_transfers transfer
    cross join lateral (values (transfer.from_unit_id), (transfer.to_unit_id)) as ends (unit_id)
    where transfer.tenant_id = (select tenancy.current_tenant())
      and transfer.status in ('pending', 'approved') and transfer.deleted_at is null
    group by ends.unit_id
    union all
    select unit_id, 'invitations', format('has open invitations: %s', count(*))
    from membership.invitations
    where tenant_id = (select tenancy.current_tenant()) and status = 'pending' and deleted_at is null
    group by unit_id
    union all
    select unit_id, 'domains', format('takes who joins by e-mail domains: %s', string_agg(domain, ', ' order by domain))
    from membership.email_domains
    where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
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
