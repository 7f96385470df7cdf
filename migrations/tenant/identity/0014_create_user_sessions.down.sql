drop view identity.active_user_sessions;
drop table identity.user_sessions;
