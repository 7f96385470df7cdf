-- What history cannot hold. Only rows of people who are there already.
insert into import_faults (line, column_name, code, message)
select distinct on (resolved.line)
    resolved.line,
    'joined_on',
    'overlaps_history',
    format('the person has a membership in force during %s already', other.during)
from resolved_members resolved
left join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = resolved.membership_id
join reference.membership_statuses status on status.code = resolved.status
join membership.membership_history other
    on other.tenant_id = (select tenancy.current_tenant())
    and other.user_id = resolved.user_id
    and other.membership_id is distinct from resolved.membership_id
    and other.is_primary
    and other.in_force
where coalesce(memberships.is_primary, true)
  and other.during && case
      when resolved.membership_id is null and resolved.status = 'expired'
          then daterange(resolved.joined_on, greatest(resolved.joined_on, resolved.expires_on))
      when resolved.membership_id is null and status.in_force
          then daterange(resolved.joined_on, null)
      when 'status' = any (resolved.changed) and status.in_force
          then daterange(current_date, null)
      when resolved.joined_on < memberships.joined_on
          then daterange(resolved.joined_on, memberships.joined_on)
      end
union all
select
    resolved.line,
    'joined_on',
    'overlaps_history',
    format('the first state of the membership ended on %s', first.ended_on)
from resolved_members resolved
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = resolved.membership_id
join membership.membership_history first
    on first.tenant_id = memberships.tenant_id
    and first.membership_id = memberships.id
    and first.started_on = memberships.joined_on
where 'joined_on' = any (resolved.changed)
  and first.ended_on <= resolved.joined_on
union all
select
    resolved.line,
    'status',
    'state_in_future',
    format('the present state of the membership begins on %s only', present.started_on)
from resolved_members resolved
join membership.membership_history present
    on present.tenant_id = (select tenancy.current_tenant())
    and present.membership_id = resolved.membership_id
    and present.ended_on is null
where resolved.changed && '{status,unit_code,membership_type}'
  and present.started_on > current_date
