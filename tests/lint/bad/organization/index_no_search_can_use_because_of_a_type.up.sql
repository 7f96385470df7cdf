-- no-transaction
create index concurrently units_path_idx on organization.units (tenant_id, path);
