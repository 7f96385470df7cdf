-- no-transaction
create index concurrently units_created_idx on organization.units using brin (created_at);
