select
    0::bigint as "created!",
    planned.changed as "changed!",
    (select count(*) from staged_actions)
        - planned.changed
        - (select count(distinct line) from import_faults) as "unchanged!"
from (
    select count(distinct line) as changed
    from planned_actions
    where cardinality(changed) > 0
) as planned
