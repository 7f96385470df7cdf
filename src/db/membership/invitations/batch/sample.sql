-- A few rows. $1: how many.
select
    staged.line as "line!",
    'create' as "action!",
    staged.email as "label!",
    jsonb_strip_nulls(jsonb_build_object(
        'unit', case when staged.unit_code is not null then jsonb_build_array(null, staged.unit_code) end,
        'membership_type', case when staged.membership_type is not null then jsonb_build_array(null, staged.membership_type) end,
        'roles', case when staged.roles is not null then jsonb_build_array(null, staged.roles) end
    )) as "fields!"
from staged_invitations staged
join planned_invitations planned on planned.line = staged.line
where planned.standing_id is null
  and not exists (select from import_faults faults where faults.line = staged.line)
order by staged.line
limit $1
