-- In one order, so that two commands never wait for each other. While a plan is only made nobody acts, and nothing is
-- locked.
with locked as materialized (
    select memberships.id
    from membership.memberships
    where memberships.tenant_id = (select tenancy.current_tenant())
      and tenancy.current_actor() is not null
      and memberships.id in (select matched.membership_id from matched_actions matched)
    order by memberships.id
    for no key update
)
select count(*) as "locked!" from locked
