-- More holders than a role may have at a unit on a day, those of earlier rows among them.
with counted as materialized (
    select present.role_id, present.unit_id, present.user_id, present.term, 0::bigint as line
    from access.role_assignments present
    where present.tenant_id = (select tenancy.current_tenant()) and present.role_id in (select role_id from resolved_assignments)
      and present.status not in ('ended', 'revoked') and present.deleted_at is null
      and present.kind_code not in ('acting', 'delegated')
    union all
    select resolved.role_id, resolved.unit_id, resolved.user_id, resolved.term, resolved.line
    from resolved_assignments resolved
    where not resolved.is_present and resolved.kind not in ('acting', 'delegated')
      and not exists (select from import_faults found where found.line = resolved.line)
)
insert into import_faults (line, column_name, code, message)
select distinct on (mine.line)
    mine.line,
    'role',
    'too_many_holders',
    format('%s may hold it there at a time, and do as of %s: %s', role.maximum_holders, days.day, crowd.holders)
from counted mine
join access.roles role
    on role.tenant_id = (select tenancy.current_tenant()) and role.id = mine.role_id and role.maximum_holders is not null
cross join lateral (
    select lower(mine.term) as day
    union
    select lower(other.term)
    from counted other
    where other.role_id = mine.role_id and other.unit_id is not distinct from mine.unit_id
      and other.line < mine.line and lower(other.term) <@ mine.term
) days
cross join lateral (
    select
        count(*) as holding,
        string_agg(
            coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name))
                || case when other.line > 0 then format(' (line %s)', other.line) else '' end,
            ', ' order by other.line, users.email
        ) as holders
    from counted other
    join identity.users on users.tenant_id = role.tenant_id and users.id = other.user_id
    where other.role_id = mine.role_id and other.unit_id is not distinct from mine.unit_id
      and other.line < mine.line and other.term @> days.day
) crowd
where mine.line > 0 and crowd.holding >= role.maximum_holders
order by mine.line, days.day
