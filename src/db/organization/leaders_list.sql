select
    leader.id as "id?",
    unit.code as unit,
    leader."position",
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name?",
    coalesce(users.email, users.id::text) as "user?",
    leader.user_id as "user_id?",
    leader.unit_id,
    leader.kind_code as "kind?",
    lower(leader.term) as "from?",
    upper(leader.term) - 1 as "until?",
    leader.ended_reason,
    leader.note
from organization.unit_leaders leader
join organization.units unit on unit.tenant_id = leader.tenant_id and unit.id = leader.unit_id
join identity.users on users.tenant_id = leader.tenant_id and users.id = leader.user_id
where leader.tenant_id = (select tenancy.current_tenant())
  and leader.deleted_at is null
  and (
      $1::uuid is null
      or unit.id = $1
      or $2::boolean and exists (
          select from organization.units top
          where top.tenant_id = unit.tenant_id and top.id = $1 and top.lft < unit.lft and unit.lft < top.rgt
      )
  )
  and ($3::text is null or leader."position" = $3)
  and ($4::date is null or leader.term @> $4)
order by unit.code, leader."position", lower(leader.term), leader.id
