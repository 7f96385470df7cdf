-- What the command says holds for every row that does not say otherwise. $1 to $5: unit, type, roles, message, last day.
update staged_invitations
set unit_code = coalesce(unit_code, $1),
    membership_type = coalesce(membership_type, $2),
    roles = coalesce(roles, $3),
    message = coalesce(message, $4),
    expires_on = coalesce(expires_on, $5)
