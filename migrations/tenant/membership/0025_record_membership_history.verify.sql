select format('membership %s has no open period in its history', memberships.id) as fault
from membership.memberships
where not exists (
    select from membership.membership_history
    where membership_history.tenant_id = memberships.tenant_id and membership_history.membership_id = memberships.id and ended_on is null
);
