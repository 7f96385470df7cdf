-- What was delegated on behalf of some assignments ($1) goes on on behalf of those by which they are superseded ($2). What
-- began before those goes on from today on, and what was delegated further with it; until then it stays what it was, on
-- behalf of what was held then.
with recursive standing as (
    select delegated.id, delegated.term, superseded.id as held_id, greater.id as greater_id, delegated.term <@ greater.term as is_within
    from unnest($1::uuid[], $2::uuid[]) as superseded (id, by_id)
    join access.role_assignments delegated
        on delegated.tenant_id = (select tenancy.current_tenant()) and delegated.delegated_by = superseded.id
    join access.role_assignments greater on greater.tenant_id = delegated.tenant_id and greater.id = superseded.by_id
    where delegated.status not in ('ended', 'revoked') and delegated.deleted_at is null
      and not delegated.term << daterange(current_date, null)
      and delegated.term * daterange(current_date, null) <@ greater.term
      and delegated.id <> all ($1)
), divided as (
    select id, term, held_id, greater_id
    from standing
    where not is_within
    union all
    select further.id, further.term, divided.id, null::uuid
    from divided
    join access.role_assignments further
        on further.tenant_id = (select tenancy.current_tenant()) and further.delegated_by = divided.id
        and further.status not in ('ended', 'revoked') and further.deleted_at is null
), parts as materialized (
    select
        id, held_id, greater_id,
        term * daterange(null, current_date) as past,
        term * daterange(current_date, null) as rest,
        gen_random_uuid() as past_id
    from divided
), changed as (
    -- What is over already is held on behalf of the past of what it was delegated by.
    update access.role_assignments delegated
    set term = case when isempty(parts.rest) then delegated.term else parts.rest end,
        delegated_by = case
            when parts.greater_id is not null then parts.greater_id
            when isempty(parts.rest) then before.past_id
            else delegated.delegated_by
        end
    from parts
    left join parts before on before.id = parts.held_id
    where delegated.tenant_id = (select tenancy.current_tenant()) and delegated.id = parts.id
      and (parts.greater_id is not null or not isempty(parts.past))
    returning delegated.*, parts.past, parts.past_id, isempty(parts.rest) as is_over, coalesce(before.past_id, parts.held_id) as held_id
), kept as (
    insert into access.role_assignments (
        tenant_id, id, user_id, role_id, unit_id, scope, kind_code, status, term, delegated_by, granted_by, reason
    )
    select tenant_id, past_id, user_id, role_id, unit_id, scope, kind_code, status, past, held_id, granted_by, reason
    from changed
    where not is_over and not isempty(past)
)
update access.role_assignments delegated
set delegated_by = standing.greater_id
from standing
where delegated.tenant_id = (select tenancy.current_tenant()) and delegated.id = standing.id and standing.is_within
