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
union all
-- A new number is a membership, and whether the person who was kept has it as well nobody said.
select
    matched.line,
    'member_no',
    'merged_person',
    format('who had this key was merged into %s', coalesce(users.email, users.external_id, users.id::text))
from matched_members matched
join staged_members staged using (line)
join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
where $1 <> 'insert'
  and matched.found_by = 'merged'
  and staged.member_no is not null
