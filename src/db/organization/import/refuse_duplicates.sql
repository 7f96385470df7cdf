-- The first row counts.
insert into import_faults (line, column_name, code, message)
select
    staged.line,
    'code',
    'duplicate_code',
    format('the same code is in line %s', repeated.first_line)
from (
    select code, min(line) as first_line
    from staged_units
    where code is not null
    group by code
    having count(*) > 1
) as repeated
join staged_units staged using (code)
where staged.line > repeated.first_line
