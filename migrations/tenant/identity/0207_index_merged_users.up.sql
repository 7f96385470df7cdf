-- no-transaction
create index concurrently users_merged_into_idx on identity.users (tenant_id, merged_into) where merged_into is not null;
