alter table landlord.platform_users add column password_hash text;
alter table landlord.platform_users add column last_password_change_at timestamptz;
alter table landlord.platform_users add column failed_login_attempts integer not null default 0;
alter table landlord.platform_users add column locked boolean not null default false;
alter table landlord.platform_users add column locked_until timestamptz;
alter table landlord.platform_users add column locked_reason text;
alter table landlord.platform_users add column suspended_reason text;
alter table landlord.platform_users add column last_login_at timestamptz;
alter table landlord.platform_users add column deleted_at timestamptz;
alter table landlord.platform_users add column deleted_by text;
comment on column landlord.platform_users.active is 'False for who is suspended or deleted: the database login of such a user is refused.';
comment on column landlord.platform_users.password_hash is 'A PHC string, for consoles that ask for a password; null until one is set. Never in the trail.';
comment on column landlord.platform_users.failed_login_attempts is 'Wrong passwords in a row.';
comment on column landlord.platform_users.locked is 'Whether the password is refused, for failures or by a colleague.';
comment on column landlord.platform_users.locked_until is 'When a lock ends by itself; null with locked means until unlocked.';
comment on column landlord.platform_users.deleted_at is 'When the user was deleted; the row stays for what the trail says of the user.';

alter table landlord.platform_users add constraint platform_users_password_hash_check check (password_hash like '$argon2id$%') not valid;
alter table landlord.platform_users add constraint platform_users_failures_check check (failed_login_attempts >= 0) not valid;
alter table landlord.platform_users add constraint platform_users_locked_check check (locked or locked_until is null and locked_reason is null) not valid;
alter table landlord.platform_users add constraint platform_users_deleted_check check (deleted_at is null or not active) not valid;

-- The trail is attached once more, and leaves the password out.
drop trigger audit on landlord.platform_users;
drop trigger touch on landlord.platform_users;
select landlord.watch('landlord.platform_users', '{password_hash}');
