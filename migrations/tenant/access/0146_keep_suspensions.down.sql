-- When accounts were suspended is forgotten.
drop trigger keep_suspension_updated on identity.users;
drop trigger keep_suspension_inserted on identity.users;
drop function access.keep_suspension();
drop table access.account_suspensions;
