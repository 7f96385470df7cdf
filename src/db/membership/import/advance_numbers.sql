-- $1: the base of the ids of new counters.
select membership.advance_numbers(array_agg(staged.member_no), $1)
from resolved_members resolved
join staged_members staged using (line)
where staged.member_no is not null
