-- Ends the roles of one person ($1) of which the other ($2) holds as much or more at the same unit from today on; what was
-- delegated on their behalf goes on on behalf of those, for as long as they last. What is over is less than anything.
with superseded as materialized (
    select distinct on (lesser.id) lesser.id, greater.id as greater_id, greater.term
    from access.role_assignments lesser
    join access.role_assignments greater
        on greater.tenant_id = lesser.tenant_id and greater.user_id = $2 and greater.role_id = lesser.role_id
        and greater.unit_id is not distinct from lesser.unit_id and greater.term && lesser.term
        and greater.status not in ('ended', 'revoked') and greater.deleted_at is null
    where lesser.tenant_id = (select tenancy.current_tenant()) and lesser.user_id = $1
      and lesser.status not in ('ended', 'revoked') and lesser.deleted_at is null
      and (
          upper(lesser.term) <= current_date
          or greater.term @> lesser.term * daterange(current_date, null)
          and greater.scope in (lesser.scope, 'subtree')
          and (greater.status = 'suspended') = (lesser.status = 'suspended')
          and (greater.kind_code not in ('acting', 'delegated') or lesser.kind_code in ('acting', 'delegated'))
      )
    order by lesser.id, upper(greater.term) desc nulls first, greater.id
), delegated as (
    update access.role_assignments delegated
    set delegated_by = superseded.greater_id
    from superseded
    where delegated.tenant_id = (select tenancy.current_tenant()) and delegated.delegated_by = superseded.id
      and delegated.status in ('active', 'scheduled') and delegated.deleted_at is null
      and delegated.term <@ superseded.term
      and delegated.id not in (select id from superseded)
)
update access.role_assignments lesser
set status = 'revoked', revoked_at = now(), revoked_by = tenancy.current_actor(), revoked_reason = $3
from superseded
where lesser.tenant_id = (select tenancy.current_tenant()) and lesser.id = superseded.id
