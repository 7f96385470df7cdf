-- Deletions and restorations in one statement, since the units may stand below each other: what the database checks of
-- a place, it checks at the end. $1: the batch.
update organization.units
set name = case when former.is_image then former.before ->> 'name' else units.name end,
    name_local = case when former.is_image then former.before ->> 'name_local' else units.name_local end,
    unit_type_id = case when former.is_image then (former.before ->> 'unit_type_id')::uuid else units.unit_type_id end,
    parent_id = case when former.is_image then (former.before ->> 'parent_id')::uuid else units.parent_id end,
    status = case when former.is_image then former.before ->> 'status' else units.status end,
    description = case when former.is_image then former.before ->> 'description' else units.description end,
    established_on = case when former.is_image then (former.before ->> 'established_on')::date else units.established_on end,
    dissolved_on = case when former.is_image then (former.before ->> 'dissolved_on')::date else units.dissolved_on end,
    address_line1 = case when former.is_image then former.before ->> 'address_line1' else units.address_line1 end,
    address_line2 = case when former.is_image then former.before ->> 'address_line2' else units.address_line2 end,
    city = case when former.is_image then former.before ->> 'city' else units.city end,
    region = case when former.is_image then former.before ->> 'region' else units.region end,
    postal_code = case when former.is_image then former.before ->> 'postal_code' else units.postal_code end,
    country_code = case when former.is_image then former.before ->> 'country_code' else units.country_code end,
    email = case when former.is_image then former.before ->> 'email' else units.email end,
    phone = case when former.is_image then former.before ->> 'phone' else units.phone end,
    website = case when former.is_image then former.before ->> 'website' else units.website end,
    attributes = case when former.is_image then former.before -> 'attributes' else units.attributes end,
    path = coalesce(former.path, units.path),
    lft = coalesce(former.lft, units.lft),
    rgt = coalesce(former.rgt, units.rgt),
    depth = coalesce(former.depth, units.depth),
    deleted_at = case when former.is_created then now() else units.deleted_at end,
    deleted_by = case when former.is_created then tenancy.current_actor() else units.deleted_by end
from (
    select
        unit.id as unit_id,
        unit.import_batch_id is not distinct from $1 and unit.deleted_at is null as is_created,
        image.record_id is not null as is_image,
        image.before,
        placed.path,
        placed.lft,
        placed.rgt,
        placed.depth
    from organization.units unit
    left join tenancy.import_rows image
        on image.tenant_id = unit.tenant_id
        and image.batch_id = $1
        and image.table_name = 'organization.units'
        and image.record_id = unit.id
    left join placed_units placed on placed.unit_id = unit.id
    where unit.tenant_id = (select tenancy.current_tenant())
) as former
where units.tenant_id = (select tenancy.current_tenant())
  and units.id = former.unit_id
  and (former.is_created or former.is_image or former.lft is not null)
