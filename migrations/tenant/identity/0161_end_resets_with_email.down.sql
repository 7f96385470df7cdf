drop trigger end_resets on identity.users;
drop function identity.end_resets();
