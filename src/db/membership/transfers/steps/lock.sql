-- In one order, so that two commands never wait for each other. While a plan is only made nobody acts, and nothing is
-- locked.
with locked as materialized (
    select transfer.id
    from membership.membership_transfers transfer
    where transfer.tenant_id = (select tenancy.current_tenant())
      and tenancy.current_actor() is not null
      and transfer.id in (select matched.transfer_id from matched_actions matched)
    order by transfer.id
    for update
)
select count(*) as "locked!" from locked
