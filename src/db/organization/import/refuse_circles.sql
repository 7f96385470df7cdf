-- $1: the lines; $2: what each is told.
insert into import_faults (line, column_name, code, message)
select
    given.line,
    'parent_code',
    'circle',
    given.message
from unnest($1::bigint[], $2::text[]) as given (line, message)
where not exists (
    select from import_faults fault
    where fault.line = given.line and fault.code = 'circle'
)
