alter table landlord.platform_users drop constraint platform_users_deleted_check;
alter table landlord.platform_users drop constraint platform_users_locked_check;
alter table landlord.platform_users drop constraint platform_users_failures_check;
alter table landlord.platform_users drop constraint platform_users_password_hash_check;
alter table landlord.platform_users add constraint platform_users_password_hash_check check (password_hash like '$argon2id$%') not valid;
alter table landlord.platform_users add constraint platform_users_failures_check check (failed_login_attempts >= 0) not valid;
alter table landlord.platform_users add constraint platform_users_locked_check check (locked or locked_until is null and locked_reason is null) not valid;
alter table landlord.platform_users add constraint platform_users_deleted_check check (deleted_at is null or not active) not valid;
