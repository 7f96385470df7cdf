-- Takes the validity of each back by making it anew, not valid, as 0110 made it.
alter table membership.email_domains
    drop constraint email_domains_type_unit_check,
    drop constraint email_domains_verified_check,
    add constraint email_domains_type_unit_check check (membership_type_id is null or unit_id is not null) not valid,
    add constraint email_domains_verified_check check (
        (verified_at is null) = (verified_by is null) and (verified_at is null) = (verified_how is null)
    ) not valid;
