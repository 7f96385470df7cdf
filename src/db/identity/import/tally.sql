select
    resolved.created as "created!",
    resolved.changed as "changed!",
    (select count(*) from staged_users)
        - resolved.created
        - resolved.changed
        - (select count(distinct line) from import_faults) as "unchanged!"
from (
    select
        count(*) filter (where user_id is null) as created,
        count(*) filter (where user_id is not null) as changed
    from resolved_users
) as resolved
