-- no-transaction
create index concurrently if not exists units_name_idx on organization.units (tenant_id, name);
