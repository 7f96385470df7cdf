create function access.check_grantor_of_domain() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    missing text;
begin
    if acting is null then
        return new;
    end if;
    select access.lacking(acting, access.allowed_by(array_agg(brought.role_id)), new.unit_id, brought.scope) into missing
    from access.email_domain_roles brought
    where brought.tenant_id = new.tenant_id and brought.email_domain_id = new.id
      and brought.unit_id is null and brought.scope <> 'tenant'
    group by brought.scope
    having access.lacking(acting, access.allowed_by(array_agg(brought.role_id)), new.unit_id, brought.scope) is not null
    limit 1;
    if missing is not null then
        raise exception 'not held there: %', missing
            using errcode = 'check_violation', constraint = 'joining_roles_grantor_check', table = 'email_domains', schema = 'membership';
    end if;
    return new;
end
$$;
comment on function access.check_grantor_of_domain() is
    'A tenant''s own user moves an e-mail domain to no unit at which the user does not hold what the roles allow that it brings there.';
-- lint: allow write-to-other-context because which roles a domain brings is not for membership to know
create trigger check_grantor before update of unit_id on membership.email_domains
    for each row when (new.unit_id is distinct from old.unit_id) execute function access.check_grantor_of_domain();
