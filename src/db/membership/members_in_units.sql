-- $1: the batch of the units.
select
    units.id,
    units.code,
    units.name,
    'members' as "kind!",
    format(
        case count(*) when 1 then 'has a member, %2$s' else 'has %1$s members, such as %2$s' end,
        count(*),
        min(concat_ws(
            ' ',
            memberships.member_number,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)
        ))
    ) as "reason!"
from organization.units
join membership.memberships on memberships.tenant_id = units.tenant_id and memberships.unit_id = units.id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
where units.tenant_id = (select tenancy.current_tenant())
  and units.import_batch_id = $1
  and units.deleted_at is null
  and memberships.deleted_at is null
group by units.id, units.code, units.name
order by units.code
