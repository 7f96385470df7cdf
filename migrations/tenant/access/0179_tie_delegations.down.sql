drop trigger check_kind_updated on access.role_assignments;
drop trigger check_kind_inserted on access.role_assignments;
drop function access.check_kind_of_delegation();
