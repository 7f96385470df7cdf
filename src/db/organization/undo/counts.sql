select
    (
        select count(*)
        from organization.units
        where units.tenant_id = (select tenancy.current_tenant())
          and units.import_batch_id = $1
          and units.deleted_at is null
    ) as "removed!",
    (
        select count(*)
        from tenancy.import_rows image
        where image.tenant_id = (select tenancy.current_tenant())
          and image.batch_id = $1
          and image.table_name = 'organization.units'
    ) as "restored!"
