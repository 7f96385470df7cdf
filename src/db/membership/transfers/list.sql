select
    transfer.id,
    memberships.member_number as member_no,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    origin.code as from_unit,
    destination.code as to_unit,
    transfer.status,
    transfer.requested_on,
    transfer.effective_on,
    transfer.silence_consents_on,
    transfer.origin_decision,
    transfer.destination_decision,
    transfer.refusal_ground,
    (
        select string_agg(obstacles.obstacle, '; ' order by obstacles.place)
        from membership.transfer_obstacles obstacles
        where obstacles.tenant_id = transfer.tenant_id and obstacles.transfer_id = transfer.id
    ) as obstacle,
    transfer.reason,
    requester.display_name as "requested_by?",
    origin_actor.display_name as "origin_decided_by?",
    transfer.origin_decided_at,
    destination_actor.display_name as "destination_decided_by?",
    transfer.destination_decided_at,
    transfer.completed_at,
    canceller.display_name as "cancelled_by?",
    transfer.cancelled_at,
    transfer.cancellation_reason,
    undoer.display_name as "undone_by?",
    transfer.undone_at,
    transfer.undone_reason,
    transfer.membership_id,
    transfer.new_membership_id
from membership.membership_transfers transfer
join membership.memberships on memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units origin on origin.tenant_id = transfer.tenant_id and origin.id = transfer.from_unit_id
join organization.units destination on destination.tenant_id = transfer.tenant_id and destination.id = transfer.to_unit_id
left join tenancy.actors requester on requester.tenant_id = transfer.tenant_id and requester.id = transfer.created_by
left join tenancy.actors origin_actor on origin_actor.tenant_id = transfer.tenant_id and origin_actor.id = transfer.origin_decided_by
left join tenancy.actors destination_actor
    on destination_actor.tenant_id = transfer.tenant_id and destination_actor.id = transfer.destination_decided_by
left join tenancy.actors canceller on canceller.tenant_id = transfer.tenant_id and canceller.id = transfer.cancelled_by
left join tenancy.actors undoer on undoer.tenant_id = transfer.tenant_id and undoer.id = transfer.undone_by
where transfer.tenant_id = (select tenancy.current_tenant())
  and transfer.deleted_at is null
  and ($1::uuid is null or transfer.id = $1)
  and ($2::uuid[] is null or transfer.membership_id = any ($2) or transfer.new_membership_id = any ($2))
  and (cardinality($3::text[]) = 0 or transfer.status = any ($3))
  and ($4::bigint is null or origin.lft between $4 and $5::bigint or destination.lft between $4 and $5::bigint)
  and ($6::uuid is null or transfer.id < $6)
order by transfer.id desc
limit $7
