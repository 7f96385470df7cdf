-- $1: the mode.
insert into import_faults (line, column_name, code, message)
select
    matched.line,
    case when matched.found_by not in ('name', 'merged') then matched.found_by end,
    'exists_already',
    'the member exists already'
from matched_members matched
where $1 = 'insert'
  and (matched.membership_id is not null or matched.found_by = 'merged')
union all
select
    resolved.line,
    null,
    'not_found',
    'there is no such member'
from resolved_members resolved
where $1 = 'update'
  and resolved.membership_id is null
