-- $1: what the unit says, consented or refused.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select distinct on (planned.line) planned.line, fault.column_name, fault.code, fault.message
    from planned_transfers planned
    cross join lateral (
        select case planned.side when 'origin' then planned.was_origin when 'destination' then planned.was_destination end as decision
    ) as present
    cross join lateral (
        values
            (1, planned.side is null, 'side', 'missing_side', 'the row does not say for which unit it answers: origin or destination'),
            (2, planned.side not in ('origin', 'destination'), 'side', 'unknown_side', format('"%s" is neither origin nor destination', planned.side)),
            (3, $1::text = 'refused' and nullif(btrim(planned.reason), '') is null and present.decision is distinct from 'refused', 'reason', 'missing_reason', 'a refusal has a ground'),
            (4, planned.was <> 'pending' and present.decision is null, null, 'wrong_state', format('the transfer is %s', planned.was)),
            (
                5,
                present.decision is not null and (present.decision = 'refused') <> ($1 = 'refused'),
                null,
                'decided_already',
                format('the unit has %s already', replace(present.decision, 'silent', 'consented by silence'))
            )
    ) as fault (place, holds, column_name, code, message)
    where fault.holds
    order by planned.line, fault.place
    returning line
), both_sides as (
    select transfer_id
    from planned_transfers
    where line not in (select line from refused)
    group by transfer_id
    having count(*) > 1
)
update planned_transfers planned
set changed = array['decision'] || case when $1 = 'refused' or other.has_consented then array['status'] else '{}' end,
    status = case when $1 = 'refused' then 'refused' when other.has_consented then 'approved' else planned.was end
from planned_transfers self
left join both_sides on both_sides.transfer_id = self.transfer_id
cross join lateral (
    select both_sides.transfer_id is not null
        or coalesce(case self.side when 'origin' then self.was_destination else self.was_origin end in ('consented', 'silent'), false)
        as has_consented
) as other
where self.line = planned.line
  and planned.line not in (select line from refused)
  and case planned.side when 'origin' then planned.was_origin else planned.was_destination end is null
