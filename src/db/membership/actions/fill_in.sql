-- What the command says holds for every row that does not say otherwise.
update staged_actions
set effective_on = coalesce(effective_on, $1),
    until = coalesce(until, $2),
    level = coalesce(level, $3),
    reason = coalesce(reason, $4),
    reason_code = coalesce(reason_code, $5),
    to_unit = coalesce(to_unit, $6),
    requested_on = coalesce(requested_on, $7),
    side = coalesce(lower(btrim(side)), $8)
