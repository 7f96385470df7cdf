drop trigger check_deletion on access.roles;
drop function access.check_deletion();
drop trigger check_role on access.role_assignments;
drop function access.check_role();
drop trigger check_term on access.role_assignments;
drop function access.check_term();
drop trigger check_addressee on access.user_permissions;
drop trigger check_addressee on access.role_assignments;
drop function access.check_addressee();
