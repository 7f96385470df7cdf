drop table identity.password_history;
drop table identity.password_resets;
drop table identity.authentication_tokens;
