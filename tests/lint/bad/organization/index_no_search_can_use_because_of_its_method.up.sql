-- no-transaction
create index concurrently units_name_idx on organization.units using gin (name gin_trgm_ops);
