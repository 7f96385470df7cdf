create function access.check_domain_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    role_code text;
begin
    select code into role_code from access.roles where tenant_id = new.tenant_id and id = new.role_id and maximum_holders is not null;
    if found then
        raise exception 'the role "%" has a limited number of holders', role_code
            using errcode = 'check_violation', constraint = 'email_domain_roles_holders_check', table = 'email_domain_roles', schema = 'access';
    end if;
    return null;
end
$$;
comment on function access.check_domain_role() is 'An office that only so many may hold is not given to whoever has an address at a domain.';
create trigger check_domain_role after insert or update on access.email_domain_roles
    for each row execute function access.check_domain_role();
