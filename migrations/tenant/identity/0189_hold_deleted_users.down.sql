drop trigger hold_deleted on identity.users;
drop function identity.hold_deleted();
