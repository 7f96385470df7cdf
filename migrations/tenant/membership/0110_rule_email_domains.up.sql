alter table membership.email_domains
    add constraint email_domains_type_unit_check check (membership_type_id is null or unit_id is not null) not valid,
    add constraint email_domains_verified_check check (
        (verified_at is null) = (verified_by is null) and (verified_at is null) = (verified_how is null)
    ) not valid;

create function membership.check_email_domain() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    if tg_op = 'UPDATE' then
        if new.domain <> old.domain then
            raise exception 'the domain % stays what it is', old.domain
                using errcode = 'check_violation', constraint = 'email_domains_subject_check', table = 'email_domains', schema = 'membership';
        end if;
    end if;
    if new.deleted_at is not null then
        return new;
    end if;
    if new.unit_id is not null and (tg_op = 'INSERT' or new.unit_id is distinct from old.unit_id) then
        select code into fault
        from organization.units
        where tenant_id = new.tenant_id and id = new.unit_id and (status = 'archived' or deleted_at is not null);
        if found then
            raise exception 'unit "%" is archived', fault.code
                using errcode = 'check_violation', constraint = 'email_domains_archived_unit_check', table = 'email_domains', schema = 'membership';
        end if;
    end if;
    if new.membership_type_id is not null and (tg_op = 'INSERT' or new.membership_type_id is distinct from old.membership_type_id) then
        select code into fault
        from membership.membership_types
        where tenant_id = new.tenant_id and id = new.membership_type_id and (not active or deleted_at is not null);
        if found then
            raise exception 'no new members of the type "%" are taken', fault.code
                using errcode = 'check_violation', constraint = 'email_domains_type_check', table = 'email_domains', schema = 'membership';
        end if;
    end if;
    return new;
end
$$;
comment on function membership.check_email_domain() is 'A domain stays what it is, and brings people to a unit and a type of membership that take them.';
create trigger check_email_domain before insert or update on membership.email_domains
    for each row execute function membership.check_email_domain();
