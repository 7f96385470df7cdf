-- What the command says holds for every row that does not say otherwise.
update staged_members
set unit_code = coalesce(unit_code, $1),
    membership_type = coalesce(membership_type, $2),
    joined_on = coalesce(joined_on, $3),
    status = 'applied'
