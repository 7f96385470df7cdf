drop table membership.email_domains;
drop table membership.invitations;
