-- Nobody holds a role twice at one place on a day: neither beside what is there, nor twice in the file. The first row counts.
insert into import_faults (line, column_name, code, message)
select distinct on (resolved.line)
    resolved.line,
    'role',
    'held_already',
    case
        when other.line is null then format('the person holds it there already, %s', other.words)
        else format('line %s says so for a part of the term', other.line)
    end
from resolved_assignments resolved
join lateral (
    select null::bigint as line, format('from %s%s', lower(present.term), coalesce(' until ' || (upper(present.term) - 1), '')) as words
    from access.role_assignments present
    where present.tenant_id = (select tenancy.current_tenant())
      and present.user_id = resolved.user_id and present.role_id = resolved.role_id
      and present.unit_id is not distinct from resolved.unit_id and present.term && resolved.term
      and present.status not in ('ended', 'revoked') and present.deleted_at is null
    union all
    select earlier.line, null
    from resolved_assignments earlier
    where earlier.user_id = resolved.user_id and earlier.role_id = resolved.role_id
      and earlier.unit_id is not distinct from resolved.unit_id and earlier.term && resolved.term
      and earlier.line < resolved.line
      and not exists (select from import_faults found where found.line = earlier.line)
) other on true
where not resolved.is_present
  and not exists (select from import_faults found where found.line = resolved.line)
order by resolved.line, other.line nulls first
