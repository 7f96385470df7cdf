-- Only rows in which something differs. $1: the columns that the file has. A blank that a record cannot have changes
-- nothing; any other blank empties the field.
insert into resolved_units (line, unit_id, is_new, is_moved, changed)
select
    planned.line,
    planned.unit_id,
    planned.is_new,
    not planned.is_new and planned.parent_id is distinct from planned.old_parent_id,
    difference.columns
from planned_units planned
join staged_units staged using (line)
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.id = planned.unit_id
cross join lateral (
    select array_remove(array[
        case when staged.name <> units.name then 'name' end,
        case when 'name_local' = any ($1) and staged.name_local is distinct from units.name_local then 'name_local' end,
        case when planned.type_id <> units.unit_type_id then 'type' end,
        case when planned.parent_id is distinct from units.parent_id then 'parent_code' end,
        case when planned.status <> units.status then 'status' end,
        case when 'description' = any ($1) and staged.description is distinct from units.description then 'description' end,
        case when 'established_on' = any ($1) and staged.established_on is distinct from units.established_on then 'established_on' end,
        case when 'dissolved_on' = any ($1) and staged.dissolved_on is distinct from units.dissolved_on then 'dissolved_on' end,
        case when 'address_line1' = any ($1) and staged.address_line1 is distinct from units.address_line1 then 'address_line1' end,
        case when 'address_line2' = any ($1) and staged.address_line2 is distinct from units.address_line2 then 'address_line2' end,
        case when 'city' = any ($1) and staged.city is distinct from units.city then 'city' end,
        case when 'region' = any ($1) and staged.region is distinct from units.region then 'region' end,
        case when 'postal_code' = any ($1) and staged.postal_code is distinct from units.postal_code then 'postal_code' end,
        case when 'country_code' = any ($1) and upper(staged.country_code) is distinct from units.country_code then 'country_code' end,
        case when 'email' = any ($1) and staged.email is distinct from units.email then 'email' end,
        case when 'phone' = any ($1) and staged.phone is distinct from units.phone then 'phone' end,
        case when 'website' = any ($1) and staged.website is distinct from units.website then 'website' end,
        case
            when exists (
                select from jsonb_each_text(staged.attributes) as given (name, value)
                where given.value is distinct from units.attributes ->> given.name
            ) then 'attributes'
        end
    ], null) as columns
) as difference
where planned.line not in (select line from import_faults)
  and (planned.is_new or difference.columns <> '{}')
