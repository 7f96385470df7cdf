-- $1: the mode.
insert into import_faults (line, column_name, code, message)
select
    matched.line,
    nullif(matched.found_by, 'name'),
    'exists_already',
    'the member exists already'
from matched_members matched
where $1 = 'insert'
  and matched.membership_id is not null
union all
select
    resolved.line,
    null,
    'not_found',
    'there is no such member'
from resolved_members resolved
where $1 = 'update'
  and resolved.membership_id is null
