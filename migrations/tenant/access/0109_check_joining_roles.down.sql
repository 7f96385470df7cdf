drop trigger check_joining_role on access.email_domain_roles;
drop trigger check_joining_role on access.invitation_roles;
drop function access.check_joining_role();
