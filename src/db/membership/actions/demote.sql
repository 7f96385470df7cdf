-- Another membership of the person ceases to be the main one, where it is in force or could be again.
insert into matched_actions (line, membership_id)
select matched.line, other.id
from matched_actions matched
join membership.memberships named
    on named.tenant_id = (select tenancy.current_tenant())
    and named.id = matched.membership_id
join membership.memberships other
    on other.tenant_id = named.tenant_id
    and other.user_id = named.user_id
where not named.is_primary
  and other.is_primary
  and other.deleted_at is null
  and other.status in ('active', 'suspended', 'expired')
  and not exists (select from matched_actions known where known.membership_id = other.id)
