-- Rows that found the same person by different keys, and rows without keys that describe the same person.
insert into import_faults (line, code, message)
select
    matched.line,
    'duplicate_person',
    format('the same person is in line %s', repeated.first_line)
from (
    select user_id, min(line) as first_line
    from matched_users
    where found_by <> 'merged'
    group by user_id
    having count(*) > 1
) as repeated
join matched_users matched using (user_id)
where matched.line > repeated.first_line
  and matched.found_by <> 'merged'
  and not exists (select from import_faults fault where fault.line = matched.line)
union all
select
    staged.line,
    'duplicate_person',
    format('the same person is in line %s', repeated.first_line)
from (
    select
        lower(identity.display_name(full_name, first_name, middle_name, last_name)) as name,
        date_of_birth,
        min(line) as first_line,
        array_agg(line) as lines
    from staged_users
    where external_id is null
      and email_normalized is null
      and coalesce(full_name, first_name, middle_name, last_name) is not null
      and faults is null
    group by 1, 2
    having count(*) > 1
) as repeated
cross join unnest(repeated.lines) as staged (line)
where staged.line > repeated.first_line
  and not exists (select from matched_users matched where matched.line = staged.line)
