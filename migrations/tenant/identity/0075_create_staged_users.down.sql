comment on column identity.login_attempts.last_at is null;
drop table identity.resolved_users;
drop table identity.matched_users;
drop table identity.staged_users;
