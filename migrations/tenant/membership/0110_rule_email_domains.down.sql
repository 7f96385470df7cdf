drop trigger check_email_domain on membership.email_domains;
drop function membership.check_email_domain();
alter table membership.email_domains
    drop constraint email_domains_verified_check,
    drop constraint email_domains_type_unit_check;
