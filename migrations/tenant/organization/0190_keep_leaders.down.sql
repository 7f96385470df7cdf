drop trigger check_leaders_updated on organization.unit_leaders;
drop trigger check_leaders_inserted on organization.unit_leaders;
drop function organization.check_leaders();
drop trigger keep_leaders on identity.users;
drop function organization.keep_leaders();
