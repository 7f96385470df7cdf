-- The before-images of the units that change. $1: the batch.
insert into tenancy.import_rows (tenant_id, batch_id, table_name, record_id, revision, before)
select
    units.tenant_id,
    $1,
    'organization.units',
    units.id,
    units.revision + 1,
    jsonb_build_object(
        'name', units.name,
        'name_local', units.name_local,
        'unit_type_id', units.unit_type_id,
        'parent_id', units.parent_id,
        'status', units.status,
        'description', units.description,
        'established_on', units.established_on,
        'dissolved_on', units.dissolved_on,
        'address_line1', units.address_line1,
        'address_line2', units.address_line2,
        'city', units.city,
        'region', units.region,
        'postal_code', units.postal_code,
        'country_code', units.country_code,
        'email', units.email,
        'phone', units.phone,
        'website', units.website,
        'attributes', units.attributes
    )
from organization.units
where units.tenant_id = (select tenancy.current_tenant())
  and units.id in (select unit_id from resolved_units where not is_new)
for update
