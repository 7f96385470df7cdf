-- A few rows of each sort. $1: how many.
select
    staged.line as "line!",
    chosen.action as "action!",
    staged.email as "label!",
    case chosen.action
        when 'create' then jsonb_strip_nulls(jsonb_build_object(
            'unit', case when staged.unit_code is not null then jsonb_build_array(null, staged.unit_code) end,
            'membership_type', case when staged.membership_type is not null then jsonb_build_array(null, staged.membership_type) end,
            'roles', case when staged.roles is not null then jsonb_build_array(null, staged.roles) end
        ))
        else '{}'
    end as "fields!"
from (
    select
        planned.line,
        case when planned.standing_id is null then 'create' else 'unchanged' end as action,
        row_number() over (partition by planned.standing_id is null order by planned.line) as place
    from planned_invitations planned
    where not exists (select from import_faults faults where faults.line = planned.line)
) as chosen
join staged_invitations staged using (line)
where chosen.place <= $1
order by chosen.action, chosen.line
