-- The first row counts.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    'external_id',
    'duplicate_external_id',
    format('the same external id is in line %s', repeated.first_line)
from (
    select external_id, min(line) as first_line
    from staged_users
    where external_id is not null
    group by external_id
    having count(*) > 1
) as repeated
join staged_users staged using (external_id)
where staged.line > repeated.first_line
union all
select
    staged.line,
    'email',
    'duplicate_email',
    format('the same e-mail is in line %s', repeated.first_line)
from (
    select email_normalized, min(line) as first_line
    from staged_users
    where email_normalized is not null
    group by email_normalized
    having count(*) > 1
) as repeated
join staged_users staged using (email_normalized)
where staged.line > repeated.first_line
