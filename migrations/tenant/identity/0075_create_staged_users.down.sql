drop table identity.resolved_users;
drop table identity.matched_users;
drop table identity.staged_users;
