drop trigger check_grantor on membership.email_domains;
drop function access.check_grantor_of_domain();
