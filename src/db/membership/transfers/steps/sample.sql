-- A few rows. $1: how many.
select
    planned.line as "line!",
    case when planned.transfer_id is null then 'create' else 'change' end as "action!",
    format('%s, %s to %s', planned.label, planned.from_unit, planned.to_unit) as "label!",
    (
        select jsonb_object_agg(
            case field when 'decision' then planned.side else field end,
            jsonb_build_array(
                case field
                    when 'status' then planned.was
                    when 'effective_on' then planned.was_effective_on::text
                end,
                case field
                    when 'transfer' then format('effective %s', planned.effective_on)
                    when 'status' then planned.status
                    when 'effective_on' then planned.effective_on::text
                    when 'decision' then case planned.status when 'refused' then 'refused' else 'consented' end
                end
            )
        )
        from unnest(planned.changed) as field
    ) as "fields!"
from planned_transfers planned
where cardinality(planned.changed) > 0
order by planned.line
limit $1
