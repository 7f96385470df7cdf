-- $1: the base of the ids of new counters.
update planned_actions planned
set given_number = given.member_number
from (
    select allocated.membership_id, allocated.member_number
    from (
        select array_agg(membership_id order by line) as ids, array_agg(joined_on order by line) as days
        from planned_actions
        where needs_number
    ) as asked
    cross join lateral membership.allocate_numbers(asked.ids, asked.days, $1::uuid) as allocated
    where asked.ids is not null
) as given
where given.membership_id = planned.membership_id
