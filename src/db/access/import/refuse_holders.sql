-- More holders than a role may have at a unit on a day, those of earlier rows among them.
with counted as materialized (
    select present.role_id, present.unit_id, present.user_id, present.term, role.maximum_holders, 0::bigint as line
    from access.role_assignments present
    join access.roles role on role.tenant_id = present.tenant_id and role.id = present.role_id and role.maximum_holders is not null
    where present.tenant_id = (select tenancy.current_tenant()) and present.role_id in (select role_id from resolved_assignments)
      and present.status not in ('ended', 'revoked') and present.deleted_at is null
      and present.kind_code not in ('acting', 'delegated')
    union all
    select resolved.role_id, resolved.unit_id, resolved.user_id, resolved.term, role.maximum_holders, resolved.line
    from resolved_assignments resolved
    join access.roles role
        on role.tenant_id = (select tenancy.current_tenant()) and role.id = resolved.role_id and role.maximum_holders is not null
    where not resolved.is_present and resolved.kind not in ('acting', 'delegated')
      and not exists (select from import_faults found where found.line = resolved.line)
), beside as materialized (
    select mine.line, mine.term, mine.maximum_holders, other.line as other_line, other.user_id, other.term as other_term
    from counted mine
    join counted other
        on other.role_id = mine.role_id and coalesce(other.unit_id, other.role_id) = coalesce(mine.unit_id, mine.role_id)
        and other.line < mine.line and other.term && mine.term
    where mine.line > 0
), beginnings as (
    select line, lower(term) as day from beside
    union
    select line, lower(other_term) from beside where lower(other_term) <@ term
), crowds as (
    select
        beginnings.line,
        beginnings.day,
        beside.maximum_holders,
        string_agg(
            coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name))
                || case when beside.other_line > 0 then format(' (line %s)', beside.other_line) else '' end,
            ', ' order by beside.other_line, users.email
        ) as holders
    from beginnings
    join beside on beside.line = beginnings.line and beside.other_term @> beginnings.day
    join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = beside.user_id
    group by beginnings.line, beginnings.day, beside.maximum_holders
    having count(*) >= beside.maximum_holders
)
insert into import_faults (line, column_name, code, message)
select distinct on (line)
    line,
    'role',
    'too_many_holders',
    format('%s may hold it there at a time, and do as of %s: %s', maximum_holders, day, holders)
from crowds
order by line, day
