-- no-transaction
drop index concurrently identity.users_foreign_password_idx;
