-- What changes; a state that stays has no new beginning.
update planned_actions
set changed = array_remove(array[
        case when status <> was then 'status' end,
        case when is_primary <> was_primary then 'is_primary' end,
        case when expires_on is distinct from was_expiring_on then 'expires_on' end,
        case when suspended_until is distinct from was_suspended_until then 'suspended_until' end,
        case when decision is not null then 'decision' end,
        case when needs_number then 'member_no' end
    ], null)
