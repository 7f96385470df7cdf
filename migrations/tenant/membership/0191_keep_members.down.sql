drop trigger check_holders_updated on membership.memberships;
drop trigger check_holders_inserted on membership.memberships;
drop function membership.check_holders();
drop trigger keep_members on identity.users;
drop function membership.keep_members();
