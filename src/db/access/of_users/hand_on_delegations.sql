-- What was delegated on behalf of some assignments ($1) goes on on behalf of those by which they are superseded ($2): from
-- today on where it began before them.
with standing as (
    -- What is over stays what it was, held on behalf of what was held then.
    select delegated.id, delegated.term, greater.id as greater_id, delegated.term <@ greater.term as is_within
    from unnest($1::uuid[], $2::uuid[]) as superseded (id, by_id)
    join access.role_assignments delegated
        on delegated.tenant_id = (select tenancy.current_tenant()) and delegated.delegated_by = superseded.id
    join access.role_assignments greater on greater.tenant_id = delegated.tenant_id and greater.id = superseded.by_id
    where delegated.status not in ('ended', 'revoked') and delegated.deleted_at is null
      and not delegated.term << daterange(current_date, null)
      and delegated.term * daterange(current_date, null) <@ greater.term
      and delegated.id <> all ($1)
), handed_on as (
    update access.role_assignments delegated
    set delegated_by = case when standing.is_within then standing.greater_id else delegated.delegated_by end,
        term = case when standing.is_within then delegated.term else delegated.term * daterange(null, current_date) end
    from standing
    where delegated.tenant_id = (select tenancy.current_tenant()) and delegated.id = standing.id
    returning delegated.*, standing.greater_id, standing.is_within, standing.term as whole
)
insert into access.role_assignments (
    tenant_id, id, user_id, role_id, unit_id, scope, kind_code, status, term, delegated_by, granted_by, reason
)
select
    tenant_id, gen_random_uuid(), user_id, role_id, unit_id, scope, kind_code, status,
    whole * daterange(current_date, null), greater_id, granted_by, reason
from handed_on
where not is_within
