create function access.check_joining_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    role_code text;
    own_unit uuid;
    is_gone boolean;
begin
    select code into role_code from access.roles where tenant_id = new.tenant_id and id = new.role_id and deleted_at is not null;
    if found then
        raise exception 'the role "%" was deleted', role_code
            using errcode = 'check_violation', constraint = 'joining_roles_role_check', table = tg_table_name, schema = tg_table_schema;
    end if;
    if new.scope = 'tenant' then
        return null;
    end if;
    if tg_table_name = 'invitation_roles' then
        select unit_id into own_unit from membership.invitations where tenant_id = new.tenant_id and id = new.invitation_id;
    else
        select unit_id into own_unit from membership.email_domains where tenant_id = new.tenant_id and id = new.email_domain_id;
    end if;
    own_unit := coalesce(new.unit_id, own_unit);
    if own_unit is null then
        select code into role_code from access.roles where tenant_id = new.tenant_id and id = new.role_id;
        raise exception 'no unit is named at which the role "%" is held', role_code
            using errcode = 'check_violation', constraint = 'joining_roles_place_check', table = tg_table_name, schema = tg_table_schema;
    end if;
    select status = 'archived' or deleted_at is not null into is_gone from organization.units where tenant_id = new.tenant_id and id = own_unit;
    if is_gone then
        raise exception 'a role is held at no archived unit'
            using errcode = 'check_violation', constraint = 'joining_roles_place_check', table = tg_table_name, schema = tg_table_schema;
    end if;
    return null;
end
$$;
comment on function access.check_joining_role() is 'A role that an invitation or an e-mail domain brings exists, and is held somewhere.';
create trigger check_joining_role after insert or update on access.invitation_roles
    for each row execute function access.check_joining_role();
create trigger check_joining_role after insert or update on access.email_domain_roles
    for each row execute function access.check_joining_role();
