-- What is done to a person is done to all memberships that have not come to an end, of two rows about one person by the
-- first. $1: the states of those.
insert into matched_actions (line, membership_id)
select min(matched.line), other.id
from matched_actions matched
join membership.memberships named
    on named.tenant_id = (select tenancy.current_tenant())
    and named.id = matched.membership_id
join membership.memberships other
    on other.tenant_id = named.tenant_id
    and other.user_id = named.user_id
where other.deleted_at is null
  and other.status = any ($1::text[])
  and not exists (select from matched_actions known where known.membership_id = other.id)
group by other.id
