-- $1: the mode.
insert into import_faults (line, column_name, code, message)
select
    matched.line,
    case when matched.found_by in ('external_id', 'email') then matched.found_by end,
    'exists_already',
    'the person exists already'
from matched_users matched
where $1 = 'insert'
  and not exists (select from import_faults fault where fault.line = matched.line)
union all
select
    resolved.line,
    null,
    'not_found',
    'there is no such person'
from resolved_users resolved
where $1 = 'update'
  and resolved.user_id is null
