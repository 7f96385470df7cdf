-- no-transaction
create unique index concurrently units_name_key on organization.units (tenant_id, lower(name));
