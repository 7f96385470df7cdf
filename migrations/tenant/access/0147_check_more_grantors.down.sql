drop trigger check_grantor on access.email_domain_roles;
drop trigger check_grantor on access.invitation_roles;
drop function access.check_grantor_of_joining_role();
drop trigger check_permission on access.permissions;
drop function access.check_permission();
drop trigger check_standing_return on access.roles;
drop function access.check_standing_return();
drop trigger check_grantor_of_return on access.roles;
drop trigger check_grantor on access.roles;
drop trigger check_grantor on access.role_inheritance;
create or replace function access.check_grantor_of_definition() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    given uuid[] := '{}';
    missing text;
begin
    if acting is not null and tg_table_name = 'role_inheritance' then
        given := access.allowed_by(array[new.inherits_role_id]);
    elsif acting is not null then
        given := case
            when tg_op = 'DELETE' then case when old.effect = 'deny' then array[old.permission_id] end
            when new.effect = 'allow' then array[new.permission_id]
            when tg_op = 'UPDATE' and old.effect = 'deny' and old.permission_id <> new.permission_id then array[old.permission_id]
        end;
    end if;
    if cardinality(given) > 0 then
        missing := access.lacking(acting, given, null, 'tenant');
    end if;
    if missing is not null then
        raise exception 'not held everywhere: %', missing
            using errcode = 'check_violation', constraint = 'role_permissions_grantor_check', table = tg_table_name, schema = 'access';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger check_grantor before insert or update on access.role_inheritance
    for each row execute function access.check_grantor_of_definition();
drop trigger check_grantor_of_deletion on access.role_assignments;
drop trigger check_grantor_of_ending on access.role_assignments;
drop function access.check_grantor_of_ending();
create or replace function access.check_grantor_of_role() returns trigger
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
    if tg_op = 'UPDATE' then
        -- What only ends sooner gives nobody more.
        if row(new.user_id, new.role_id, new.unit_id, new.scope, new.kind_code) is not distinct from row(old.user_id, old.role_id, old.unit_id, old.scope, old.kind_code)
            and new.term <@ old.term and old.deleted_at is null and old.status in ('active', 'scheduled')
        then
            return new;
        end if;
    end if;
    missing := access.lacking(acting, access.allowed_by(array[new.role_id]), new.unit_id, new.scope);
    if missing is not null then
        raise exception 'not held there: %', missing
            using errcode = 'check_violation', constraint = 'role_assignments_grantor_check', table = 'role_assignments', schema = 'access';
    end if;
    return new;
end
$$;
drop function access.denied_by(uuid[]);
