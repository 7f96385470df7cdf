-- What the command says holds for every row that does not say otherwise.
update staged_actions
set effective_on = coalesce(effective_on, $1),
    until = coalesce(until, $2),
    level = coalesce(level, $3),
    reason = coalesce(reason, $4),
    reason_code = coalesce(reason_code, $5)
