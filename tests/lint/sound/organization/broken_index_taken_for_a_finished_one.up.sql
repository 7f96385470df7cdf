-- no-transaction
drop index concurrently if exists organization.units_name_idx;
create index concurrently units_name_idx on organization.units (tenant_id, name);
