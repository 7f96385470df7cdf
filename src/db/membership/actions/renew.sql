-- In time the term goes on where it ended; after the grace period it begins anew on the day, and the gap stays.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select planned.line, fault.column_name, fault.code, fault.message
    from planned_actions planned
    join staged_actions staged on staged.line = planned.line
    cross join lateral (
        values
            (1, planned.was not in ('active', 'suspended', 'expired'), null, 'wrong_state', format('a membership that is %s is not renewed', planned.was)),
            (2, planned.type_is_lifetime, null, 'lifetime', 'a membership for life is not renewed'),
            (3, planned.expires_on is null, null, 'no_term', 'the membership does not end by itself, so there is nothing to renew'),
            (4, planned.day < planned.joined_on, 'effective_on', 'before_joined', format('the membership begins on %s', planned.joined_on)),
            (5, planned.day < planned.renewable_from, 'effective_on', 'too_early', format('it ends on %s and can be renewed from %s', planned.expires_on, planned.renewable_from)),
            (6, planned.duration_months is null and staged.until is null, 'until', 'no_duration', format('memberships of type %s have no duration: say until when', planned.membership_type)),
            (7, planned.was = 'suspended' and planned.day >= planned.grace_ends_on, null, 'suspended', 'the membership is suspended and its term has lapsed: it is reinstated first'),
            (8, planned.unit_is_archived and (planned.was = 'expired' or planned.day >= planned.grace_ends_on), null, 'archived_unit', format('unit "%s" is archived and takes no members', planned.unit_code)),
            (9, staged.until <= case when planned.day < planned.grace_ends_on then planned.expires_on else planned.day end, 'until', 'until_too_early',
                format('the term ends on %s already', case when planned.day < planned.grace_ends_on then planned.expires_on else planned.day end))
    ) as fault (place, holds, column_name, code, message)
    where fault.holds
      and not exists (select from import_faults known where known.line = planned.line)
    order by planned.line, fault.place
    returning line
)
update planned_actions planned
set status = case planned.was when 'suspended' then 'suspended' else 'active' end,
    expires_on = coalesce(
        staged.until,
        case when planned.day < planned.grace_ends_on then planned.expires_on else planned.day end
            + make_interval(months => planned.duration_months)
    ),
    joined_on = case when planned.day < planned.grace_ends_on then planned.joined_on else planned.day end,
    first_joined_on = case when planned.day < planned.grace_ends_on then planned.first_joined_on
        else coalesce(planned.first_joined_on, planned.joined_on) end,
    lapsed_on = case when planned.was = 'active' and planned.day >= planned.grace_ends_on
        then greatest(planned.expires_on, planned.was_since) end,
    effective_on = case when planned.day >= planned.grace_ends_on then planned.day
        when planned.was = 'expired' then greatest(planned.expires_on, planned.was_since) end
from staged_actions staged
where staged.line = planned.line
  and planned.line not in (select line from refused)
