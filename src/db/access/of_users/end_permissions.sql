-- Ends the direct permissions of one person ($1) where the other ($2) has the same from today on, or is denied it.
update access.user_permissions lesser
set deleted_at = now(), deleted_by = tenancy.current_actor()
where lesser.tenant_id = tenancy.current_tenant() and lesser.user_id = $1 and lesser.deleted_at is null
  and exists (
      select
      from access.user_permissions greater
      where greater.tenant_id = lesser.tenant_id and greater.user_id = $2
        and greater.permission_id = lesser.permission_id and greater.scope = lesser.scope
        and greater.unit_id is not distinct from lesser.unit_id and greater.term && lesser.term
        and greater.deleted_at is null
        and (
            upper(lesser.term) <= current_date
            or greater.term @> lesser.term * daterange(current_date, null)
            and greater.effect in (lesser.effect, 'deny')
        )
  )
