-- no-transaction
create index concurrently units_lft_idx on organization.units (tenant_id, lft);
