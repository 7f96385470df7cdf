-- Rows that found the same record by different keys, and rows without keys that describe the same person.
insert into import_faults (line, code, message)
select
    matched.line,
    'duplicate_person',
    format('the same person is in line %s', repeated.first_line)
from (
    select user_id, membership_id, min(line) as first_line
    from matched_members
    where found_by <> 'merged'
    group by user_id, membership_id
    having count(*) > 1
) as repeated
join matched_members matched
    on matched.user_id = repeated.user_id
    and matched.membership_id is not distinct from repeated.membership_id
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
        unit_code,
        min(line) as first_line,
        array_agg(line) as lines
    from staged_members
    where member_no is null
      and external_id is null
      and email_normalized is null
      and coalesce(full_name, first_name, last_name) is not null
      and faults is null
    group by 1, 2, 3
    having count(*) > 1
) as repeated
cross join unnest(repeated.lines) as staged (line)
where staged.line > repeated.first_line
  and not exists (select from matched_members matched where matched.line = staged.line)
