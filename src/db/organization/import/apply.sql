-- New units and changed ones in one statement, since they may stand below each other: what the database checks of a
-- place, it checks at the end. $1: the batch.
with inserted as (
    insert into organization.units (
        tenant_id,
        id,
        number,
        code,
        name,
        name_local,
        unit_type_id,
        parent_id,
        status,
        description,
        established_on,
        dissolved_on,
        address_line1,
        address_line2,
        city,
        region,
        postal_code,
        country_code,
        email,
        phone,
        website,
        attributes,
        path,
        lft,
        rgt,
        depth,
        import_batch_id
    )
    select
        tenancy.current_tenant(),
        planned.unit_id,
        placed.number,
        planned.code,
        staged.name,
        staged.name_local,
        planned.type_id,
        planned.parent_id,
        planned.status,
        staged.description,
        staged.established_on,
        staged.dissolved_on,
        staged.address_line1,
        staged.address_line2,
        staged.city,
        staged.region,
        staged.postal_code,
        upper(staged.country_code),
        staged.email,
        staged.phone,
        staged.website,
        coalesce(jsonb_strip_nulls(staged.attributes), '{}'),
        placed.path,
        placed.lft,
        placed.rgt,
        placed.depth,
        $1
    from resolved_units resolved
    join planned_units planned using (line)
    join staged_units staged using (line)
    join placed_units placed on placed.unit_id = planned.unit_id
    where resolved.is_new
    order by planned.line
)
update organization.units
set name = case when 'name' = any (changes.changed) then changes.name else units.name end,
    name_local = case when 'name_local' = any (changes.changed) then changes.name_local else units.name_local end,
    unit_type_id = case when 'type' = any (changes.changed) then changes.type_id else units.unit_type_id end,
    parent_id = case when 'parent_code' = any (changes.changed) then changes.parent_id else units.parent_id end,
    status = case when 'status' = any (changes.changed) then changes.planned_status else units.status end,
    description = case when 'description' = any (changes.changed) then changes.description else units.description end,
    established_on = case when 'established_on' = any (changes.changed) then changes.established_on else units.established_on end,
    dissolved_on = case when 'dissolved_on' = any (changes.changed) then changes.dissolved_on else units.dissolved_on end,
    address_line1 = case when 'address_line1' = any (changes.changed) then changes.address_line1 else units.address_line1 end,
    address_line2 = case when 'address_line2' = any (changes.changed) then changes.address_line2 else units.address_line2 end,
    city = case when 'city' = any (changes.changed) then changes.city else units.city end,
    region = case when 'region' = any (changes.changed) then changes.region else units.region end,
    postal_code = case when 'postal_code' = any (changes.changed) then changes.postal_code else units.postal_code end,
    country_code = case when 'country_code' = any (changes.changed) then upper(changes.country_code) else units.country_code end,
    email = case when 'email' = any (changes.changed) then changes.email else units.email end,
    phone = case when 'phone' = any (changes.changed) then changes.phone else units.phone end,
    website = case when 'website' = any (changes.changed) then changes.website else units.website end,
    attributes = case
        when 'attributes' = any (changes.changed) then jsonb_strip_nulls(units.attributes || changes.attributes)
        else units.attributes
    end,
    path = coalesce(changes.path, units.path),
    lft = coalesce(changes.lft, units.lft),
    rgt = coalesce(changes.rgt, units.rgt),
    depth = coalesce(changes.depth, units.depth)
from (
    select
        planned.unit_id,
        planned.type_id,
        planned.parent_id,
        planned.status as planned_status,
        resolved.changed,
        staged.*,
        placed.path,
        placed.lft,
        placed.rgt,
        placed.depth
    from planned_units planned
    left join resolved_units resolved using (unit_id)
    left join staged_units staged on staged.line = resolved.line
    left join placed_units placed using (unit_id)
    where not planned.is_new
      and (resolved.unit_id is not null or placed.unit_id is not null)
) as changes
where units.tenant_id = (select tenancy.current_tenant())
  and units.id = changes.unit_id
