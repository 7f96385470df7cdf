-- The roles of one person ($1) of which the other ($2) holds as much or more at the same unit from today on, and by which of
-- the other's. What is over is less than anything.
select distinct on (lesser.id) lesser.id as "id!", greater.id as "by!"
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
