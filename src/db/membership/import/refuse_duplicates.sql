-- The first row counts. Two memberships of one person share the person's keys, if both are there already.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    'member_no',
    'duplicate_member_no',
    format('the same member number is in line %s', repeated.first_line)
from (
    select member_no, min(line) as first_line
    from staged_members
    where member_no is not null
    group by member_no
    having count(*) > 1
) as repeated
join staged_members staged using (member_no)
where staged.line > repeated.first_line
union all
select
    staged.line,
    'email',
    'duplicate_email',
    format('the same e-mail is in line %s', repeated.first_line)
from (
    select email_normalized, min(line) as first_line
    from staged_members
    where email_normalized is not null
    group by email_normalized
    having count(*) > 1
) as repeated
join staged_members staged using (email_normalized)
where staged.line > repeated.first_line
  and not exists (
      select from matched_members first
      join matched_members matched using (user_id)
      where first.line = repeated.first_line
        and matched.line = staged.line
        and matched.membership_id <> first.membership_id
  )
union all
select
    staged.line,
    'external_id',
    'duplicate_external_id',
    format('the same external id is in line %s', repeated.first_line)
from (
    select external_id, min(line) as first_line
    from staged_members
    where external_id is not null
    group by external_id
    having count(*) > 1
) as repeated
join staged_members staged using (external_id)
where staged.line > repeated.first_line
  and not exists (
      select from matched_members first
      join matched_members matched using (user_id)
      where first.line = repeated.first_line
        and matched.line = staged.line
        and matched.membership_id <> first.membership_id
  )
