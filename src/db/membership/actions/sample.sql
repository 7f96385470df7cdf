-- A few rows. $1: how many.
select
    planned.line as "line!",
    'change' as "action!",
    planned.label as "label!",
    (
        select jsonb_object_agg(
            field,
            jsonb_build_array(
                case field
                    when 'status' then planned.was
                    when 'is_primary' then planned.was_primary::text
                    when 'expires_on' then planned.was_expiring_on::text
                    when 'suspended_until' then planned.was_suspended_until::text
                    when 'decision' then 'pending'
                end,
                case field
                    when 'status' then planned.status
                    when 'is_primary' then planned.is_primary::text
                    when 'expires_on' then planned.expires_on::text
                    when 'suspended_until' then planned.suspended_until::text
                    when 'decision' then planned.decision
                    when 'member_no' then 'the next'
                end
            )
        )
        from unnest(planned.changed) as field
    ) as "fields!"
from planned_actions planned
where cardinality(planned.changed) > 0
order by planned.line, planned.membership_id
limit $1
