-- no-transaction
drop index concurrently identity.users_merged_into_idx;
