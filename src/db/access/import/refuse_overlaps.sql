-- Nobody holds a role twice at one place on a day: neither beside what is there, nor twice in the file. The first row counts.
with faultless as materialized (
    select resolved.line, resolved.user_id, resolved.role_id, resolved.unit_id, resolved.term, resolved.is_present
    from resolved_assignments resolved
    where not exists (select from import_faults found where found.line = resolved.line)
), clashes as (
    select
        resolved.line,
        null::bigint as other_line,
        format('from %s%s', lower(present.term), coalesce(' until ' || (upper(present.term) - 1), '')) as words
    from faultless resolved
    join access.role_assignments present
        on present.tenant_id = (select tenancy.current_tenant())
        and present.user_id = resolved.user_id and present.role_id = resolved.role_id
        and present.unit_id is not distinct from resolved.unit_id and present.term && resolved.term
        and present.status not in ('ended', 'revoked') and present.deleted_at is null
    where not resolved.is_present
    union all
    select resolved.line, earlier.line, null
    from faultless resolved
    join faultless earlier
        on earlier.user_id = resolved.user_id and earlier.role_id = resolved.role_id
        and earlier.unit_id is not distinct from resolved.unit_id and earlier.term && resolved.term
        and earlier.line < resolved.line
    where not resolved.is_present
)
insert into import_faults (line, column_name, code, message)
select distinct on (line)
    line,
    'role',
    'held_already',
    case
        when other_line is null then format('the person holds it there already, %s', words)
        else format('line %s says so for a part of the term', other_line)
    end
from clashes
order by line, other_line nulls first
