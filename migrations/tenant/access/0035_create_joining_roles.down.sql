drop table access.email_domain_roles;
drop table access.invitation_roles;
