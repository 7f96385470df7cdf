select
    resolved.created as "created!",
    resolved.changed as "changed!",
    (select count(*) from staged_units)
        - resolved.created
        - resolved.changed
        - (select count(distinct line) from import_faults) as "unchanged!"
from (
    select
        count(*) filter (where is_new) as created,
        count(*) filter (where not is_new) as changed
    from resolved_units
) as resolved
