-- no-transaction
create index concurrently units_name_idx on organization.units (tenant_id, name);
