-- $1 to $3: the transfers, the units that refuse (origin or destination), and the grounds.
update membership.membership_transfers transfer
set origin_decision = case when given.side = 'origin' then 'refused' else transfer.origin_decision end,
    origin_decided_at = case when given.side = 'origin' then now() else transfer.origin_decided_at end,
    origin_decided_by = case when given.side = 'origin' then tenancy.current_actor() else transfer.origin_decided_by end,
    destination_decision = case when given.side = 'destination' then 'refused' else transfer.destination_decision end,
    destination_decided_at = case when given.side = 'destination' then now() else transfer.destination_decided_at end,
    destination_decided_by = case when given.side = 'destination' then tenancy.current_actor() else transfer.destination_decided_by end,
    refusal_ground = given.ground,
    status = 'refused'
from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, side, ground)
where transfer.tenant_id = (select tenancy.current_tenant())
  and transfer.id = given.id
