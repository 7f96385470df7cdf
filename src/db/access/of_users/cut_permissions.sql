-- Cuts the direct permissions of one person ($1) to the days on which the other ($2) has not the same, or a denial of it: on
-- no day is anything allowed that was denied to one of them, and nothing else changes on any day.
with rest as (
    select lesser.id, datemultirange(lesser.term) - range_agg(greater.term) as terms
    from access.user_permissions lesser
    join access.user_permissions greater
        on greater.tenant_id = lesser.tenant_id and greater.user_id = $2 and greater.permission_id = lesser.permission_id
        and greater.scope = lesser.scope and greater.unit_id is not distinct from lesser.unit_id
        and greater.term && lesser.term and greater.effect in (lesser.effect, 'deny') and greater.deleted_at is null
    where lesser.tenant_id = (select tenancy.current_tenant()) and lesser.user_id = $1 and lesser.deleted_at is null
    group by lesser.id, lesser.term
), pieces as (
    select rest.id, piece.term, coalesce(piece.number, 1) as number
    from rest
    left join lateral unnest(rest.terms) with ordinality as piece (term, number) on true
), cut as (
    update access.user_permissions lesser
    set term = coalesce(pieces.term, lesser.term),
        deleted_at = case when pieces.term is null then now() end,
        deleted_by = case when pieces.term is null then tenancy.current_actor() end
    from pieces
    where lesser.tenant_id = (select tenancy.current_tenant()) and lesser.id = pieces.id and pieces.number = 1
    returning lesser.*
), parted as (
    insert into access.user_permissions (tenant_id, id, user_id, permission_id, effect, unit_id, scope, term, granted_by, reason)
    select cut.tenant_id, gen_random_uuid(), cut.user_id, cut.permission_id, cut.effect, cut.unit_id, cut.scope, pieces.term, cut.granted_by, cut.reason
    from cut
    join pieces on pieces.id = cut.id and pieces.number > 1
)
select count(*) as "count!"
from cut
where deleted_at is not null
