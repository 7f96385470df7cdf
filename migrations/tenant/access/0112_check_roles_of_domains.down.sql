drop trigger check_domain_role on access.email_domain_roles;
drop function access.check_domain_role();
