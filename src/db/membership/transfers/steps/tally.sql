-- $1: whether what changes is made.
select
    case when $1::boolean then planned.changed else 0 end as "created!",
    case when $1 then 0 else planned.changed end as "changed!",
    (select count(*) from staged_actions)
        - planned.changed
        - (select count(distinct line) from import_faults) as "unchanged!"
from (
    select count(*) as changed
    from planned_transfers
    where cardinality(changed) > 0
) as planned
