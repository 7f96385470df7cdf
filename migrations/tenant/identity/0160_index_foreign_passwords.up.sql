-- no-transaction
create index concurrently users_foreign_password_idx on identity.users (tenant_id, password_hash collate "C")
where deleted_at is null and password_hash is not null and password_hash not like '$argon2id$v=19$m=19456,t=2,p=1$%';
