insert into import_faults (line, column_name, code)
select
    line,
    nullif(split_part(fault, ':', 1), ''),
    split_part(fault, ':', 2)
from staged_invitations
cross join unnest(faults) as fault
where faults is not null
