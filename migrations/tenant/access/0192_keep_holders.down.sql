drop trigger keep_holders on identity.users;
drop function access.keep_holders();
