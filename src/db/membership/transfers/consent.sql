-- $1: the transfers to which the origin consents; $2: those to which the destination does.
update membership.membership_transfers transfer
set origin_decision = case when given.by_origin then 'consented' else transfer.origin_decision end,
    origin_decided_at = case when given.by_origin then now() else transfer.origin_decided_at end,
    origin_decided_by = case when given.by_origin then tenancy.current_actor() else transfer.origin_decided_by end,
    destination_decision = case when given.by_destination then 'consented' else transfer.destination_decision end,
    destination_decided_at = case when given.by_destination then now() else transfer.destination_decided_at end,
    destination_decided_by = case when given.by_destination then tenancy.current_actor() else transfer.destination_decided_by end,
    status = case
        when (given.by_origin or transfer.origin_decision is not null)
            and (given.by_destination or transfer.destination_decision is not null) then 'approved'
        else transfer.status
    end
from (
    select id, id = any ($1::uuid[]) as by_origin, id = any ($2::uuid[]) as by_destination
    from unnest($1::uuid[] || $2::uuid[]) as id
    group by id
) as given
where transfer.tenant_id = (select tenancy.current_tenant())
  and transfer.id = given.id
