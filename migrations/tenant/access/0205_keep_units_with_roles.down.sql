drop trigger keep_units_with_roles on organization.units;
drop function access.keep_units_with_roles();

drop trigger check_addressees_inserted on access.user_permissions;
drop trigger check_addressees_updated on access.user_permissions;
drop trigger check_addressees_inserted on access.role_assignments;
drop trigger check_addressees_updated on access.role_assignments;
create or replace function access.check_addressees() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    -- What stays as it was may have been given while there was no objection.
    before constant text := case when tg_op = 'UPDATE' then 'join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id' else '' end;
    is_new constant text := case when tg_op = 'UPDATE' then 'o.%1$I is distinct from n.%1$I' else 'true' end;
    fault record;
begin
    execute format('
        select who, unit_code, is_deleted, is_archived
        from (
            select
                n.id,
                coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)) as who,
                unit.code as unit_code,
                users.deleted_at is not null and %s as is_deleted,
                coalesce(unit.status = ''archived'' or unit.deleted_at is not null, false) and %s as is_archived,
                role.deleted_at is not null and %s as is_of_the_past
            from new_rows n
            %s
            join identity.users on users.tenant_id = n.tenant_id and users.id = n.user_id
            join access.roles role on role.tenant_id = n.tenant_id and role.id = n.role_id
            left join organization.units unit on unit.tenant_id = n.tenant_id and unit.id = n.unit_id
        ) found
        where is_deleted or is_archived or is_of_the_past
        order by id
        limit 1', format(is_new, 'user_id'), format(is_new, 'unit_id'), format(is_new, 'role_id'), before)
    into fault;
    if fault.is_deleted then
        raise exception 'the user % was deleted', fault.who
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_user_check', table = 'role_assignments', schema = 'access';
    elsif fault.is_archived then
        raise exception 'unit "%" is archived', fault.unit_code
            using errcode = 'check_violation', constraint = 'role_assignments_archived_unit_check', table = 'role_assignments', schema = 'access';
    elsif fault.who is not null then
        raise exception 'the role was deleted'
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_role_check', table = 'role_assignments', schema = 'access';
    end if;
    return null;
end
$$;
comment on function access.check_addressees() is 'Gives no role that was deleted, none to deleted users, and none at archived units.';
create trigger check_addressees_inserted after insert on access.role_assignments
    referencing new table as new_rows for each statement execute function access.check_addressees();
create trigger check_addressees_updated after update on access.role_assignments
    referencing old table as old_rows new table as new_rows for each statement execute function access.check_addressees();

create function access.check_addressee() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    found record;
begin
    if tg_op = 'INSERT' or new.user_id <> old.user_id then
        select coalesce(email, identity.display_name(full_name, first_name, middle_name, last_name)) as who, deleted_at into found
        from identity.users
        where tenant_id = new.tenant_id and id = new.user_id;
        if found.deleted_at is not null then
            raise exception 'the user % was deleted', found.who
                using errcode = 'check_violation', constraint = tg_table_name || '_deleted_user_check', table = tg_table_name, schema = tg_table_schema;
        end if;
    end if;
    if new.unit_id is not null and (tg_op = 'INSERT' or new.unit_id is distinct from old.unit_id) then
        select code, status, deleted_at into found from organization.units where tenant_id = new.tenant_id and id = new.unit_id;
        if found.status = 'archived' or found.deleted_at is not null then
            raise exception 'unit "%" is archived', found.code
                using errcode = 'check_violation', constraint = tg_table_name || '_archived_unit_check', table = tg_table_name, schema = tg_table_schema;
        end if;
    end if;
    return new;
end
$$;
comment on function access.check_addressee() is 'Gives nothing to deleted users, and nothing at archived units.';
create trigger check_addressee before insert or update of user_id, unit_id on access.user_permissions
    for each row execute function access.check_addressee();
