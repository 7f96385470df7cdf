insert into unit_names (name, unit_id)
select distinct
    lower(called.name),
    planned.unit_id
from planned_units planned
left join staged_units staged using (line)
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.id = planned.unit_id
cross join lateral (
    values
        (planned.code),
        (coalesce(staged.name, units.name)),
        (coalesce(staged.name_local, units.name_local))
) as called (name)
where called.name is not null
  and not planned.is_deleted
