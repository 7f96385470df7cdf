-- $1: the day as of which is settled; $2: the only transfer, or none for all. A pending one is in it once silence
-- consents, an approved one once it takes effect.
select
    transfer.id,
    memberships.member_number as member_no,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    origin.code as from_unit,
    destination.code as to_unit,
    transfer.effective_on,
    transfer.status = 'pending' as "by_silence!",
    transfer.effective_on <= $1 as "is_due!",
    (
        select string_agg(obstacles.obstacle, '; ' order by obstacles.place)
        from membership.transfer_obstacles obstacles
        where obstacles.tenant_id = transfer.tenant_id and obstacles.transfer_id = transfer.id
    ) as obstacle
from membership.membership_transfers transfer
join membership.memberships on memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units origin on origin.tenant_id = transfer.tenant_id and origin.id = transfer.from_unit_id
join organization.units destination on destination.tenant_id = transfer.tenant_id and destination.id = transfer.to_unit_id
where transfer.tenant_id = (select tenancy.current_tenant())
  and transfer.deleted_at is null
  and ($2::uuid is null or transfer.id = $2)
  and (
      transfer.status = 'pending' and transfer.silence_consents_on <= $1
      or transfer.status = 'approved' and transfer.effective_on <= $1
  )
order by transfer.id
