-- $1: the person; $2: the day.
select
    history.membership_id,
    memberships.member_number as member_no,
    history.started_on as "started_on!",
    history.ended_on,
    least(history.ended_on, $2::date + 1) - history.started_on as "days!",
    history.status,
    history.in_force,
    units.code as unit_code,
    type.code as membership_type,
    history.is_primary,
    history.reason,
    actors.display_name as "actor?"
from membership.membership_history history
join membership.memberships
    on memberships.tenant_id = history.tenant_id
    and memberships.id = history.membership_id
join organization.units on units.tenant_id = history.tenant_id and units.id = history.unit_id
join membership.membership_types type
    on type.tenant_id = history.tenant_id
    and type.id = history.membership_type_id
left join tenancy.actors on actors.tenant_id = history.tenant_id and actors.id = history.actor_id
where history.tenant_id = (select tenancy.current_tenant())
  and history.membership_id in (
      select own.id
      from membership.memberships own
      where own.tenant_id = (select tenancy.current_tenant())
        and own.user_id = $1
        and own.deleted_at is null
  )
  and history.started_on <= $2
order by history.started_on, history.is_primary desc, history.membership_id
