alter trigger refuse_archiving_with_roles on organization.units rename to keep_units_with_roles;

create or replace function access.check_addressees() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    -- What stays as it was may have been given while there was no objection.
    before constant text := case when tg_op = 'UPDATE' then 'join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id' else '' end;
    is_new constant text := case when tg_op = 'UPDATE' then 'o.%1$I is distinct from n.%1$I' else 'true' end;
    by_role constant boolean := tg_table_name = 'role_assignments';
    fault record;
begin
    -- Whoever archives a unit, deletes a user or deletes a role meanwhile is waited for.
    perform access.lock_policy();
    execute format('
        select who, unit_code, is_deleted, is_archived
        from (
            select
                n.id,
                coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)) as who,
                unit.code as unit_code,
                users.deleted_at is not null and %s as is_deleted,
                coalesce(unit.status = ''archived'' or unit.deleted_at is not null, false) and %s as is_archived,
                %s as is_of_the_past
            from new_rows n
            %s
            %s
            join identity.users on users.tenant_id = n.tenant_id and users.id = n.user_id
            left join organization.units unit on unit.tenant_id = n.tenant_id and unit.id = n.unit_id
        ) found
        where is_deleted or is_archived or is_of_the_past
        order by id
        limit 1',
        format(is_new, 'user_id'),
        format(is_new, 'unit_id'),
        case when by_role then 'role.deleted_at is not null and ' || format(is_new, 'role_id') else 'false' end,
        before,
        case when by_role then 'join access.roles role on role.tenant_id = n.tenant_id and role.id = n.role_id' else '' end)
    into fault;
    if fault.is_deleted then
        raise exception 'the user % was deleted', fault.who
            using errcode = 'check_violation', constraint = tg_table_name || '_deleted_user_check', table = tg_table_name, schema = 'access';
    elsif fault.is_archived then
        raise exception 'unit "%" is archived', fault.unit_code
            using errcode = 'check_violation', constraint = tg_table_name || '_archived_unit_check', table = tg_table_name, schema = 'access';
    elsif fault.who is not null then
        raise exception 'the role was deleted'
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_role_check', table = 'role_assignments', schema = 'access';
    end if;
    return null;
end
$$;
comment on function access.check_addressees() is 'Gives no role that was deleted, nothing to deleted users, and nothing at archived units.';
