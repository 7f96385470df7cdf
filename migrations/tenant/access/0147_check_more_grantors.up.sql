create function access.denied_by(roles uuid[]) returns uuid[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(distinct definition.permission_id), '{}')
    from access.closure(roles) reached
    join access.role_permissions definition
        on definition.tenant_id = tenancy.current_tenant() and definition.role_id = reached.role_id and definition.effect = 'deny'
    join access.permissions permission
        on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id and permission.deleted_at is null
$$;
comment on function access.denied_by(uuid[]) is 'What the given roles deny, with all that they inherit: to take such a role away is to give it.';

create or replace function access.check_grantor_of_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting uuid := access.grantor();
    missing text;
begin
    if acting is null and tg_op = 'INSERT' and new.granted_by <> tenancy.current_actor() then
        -- What somebody decided and a service carries out, as when an invitation is accepted, is that person's gift.
        select reference::uuid into acting from tenancy.actors where tenant_id = new.tenant_id and id = new.granted_by and kind = 'user';
    end if;
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

create function access.check_grantor_of_ending() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    freed uuid[];
    missing text;
begin
    if acting is not null then
        if tg_op = 'UPDATE' then
            if row(new.user_id, new.role_id, new.unit_id, new.scope) is not distinct from row(old.user_id, old.role_id, old.unit_id, old.scope)
                and new.term @> old.term and new.deleted_at is null and new.status in ('active', 'scheduled')
            then
                return new;
            end if;
        end if;
        -- Of what the role denies, that which something else allows to who loses it.
        select array_agg(denied.permission_id) into freed
        from unnest(access.denied_by(array[old.role_id])) as denied (permission_id)
        where exists (
            select from access.user_permissions_cache held
            where held.tenant_id = old.tenant_id and held.user_id = old.user_id and held.permission_id = denied.permission_id and held.effect = 'allow'
        );
        if freed is not null then
            missing := access.lacking(acting, freed, old.unit_id, old.scope);
        end if;
        if missing is not null then
            raise exception 'the role denies what is not held there: %', missing
                using errcode = 'check_violation', constraint = 'role_assignments_grantor_check', table = 'role_assignments', schema = 'access';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function access.check_grantor_of_ending() is 'A tenant''s own user takes from nobody a role that denies what the user does not hold: that would be to give it.';
create trigger check_grantor_of_ending before update on access.role_assignments
    for each row when (old.status in ('active', 'scheduled') and old.deleted_at is null) execute function access.check_grantor_of_ending();
create trigger check_grantor_of_deletion before delete on access.role_assignments
    for each row when (old.status in ('active', 'scheduled') and old.deleted_at is null) execute function access.check_grantor_of_ending();

create or replace function access.check_grantor_of_definition() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    given uuid[] := '{}';
    missing text;
begin
    if acting is null then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_table_name = 'roles' then
        -- One that comes back gives what it allows to all that inherit from it; one that goes, what it denies.
        given := case when new.deleted_at is null then access.allowed_by(array[new.id]) else access.denied_by(array[new.id]) end;
    elsif tg_table_name = 'role_inheritance' then
        if tg_op <> 'DELETE' then
            given := access.allowed_by(array[new.inherits_role_id]);
        end if;
        if tg_op <> 'INSERT' then
            given := given || access.denied_by(array[old.inherits_role_id]);
        end if;
    else
        if tg_op <> 'DELETE' then
            given := case when new.effect = 'allow' then array[new.permission_id] else '{}' end;
        end if;
        if tg_op <> 'INSERT' then
            -- A denial that stays where it is is not taken out.
            if old.effect = 'deny' and (tg_op = 'DELETE' or row(new.role_id, new.permission_id, new.effect) is distinct from row(old.role_id, old.permission_id, old.effect)) then
                given := given || old.permission_id;
            end if;
        end if;
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
drop trigger check_grantor on access.role_inheritance;
create trigger check_grantor before insert or update or delete on access.role_inheritance
    for each row execute function access.check_grantor_of_definition();
create trigger check_grantor before update on access.roles
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function access.check_grantor_of_definition();
create trigger check_grantor_of_return after update on access.roles
    for each row when (old.deleted_at is not null and new.deleted_at is null) execute function access.check_grantor_of_definition();

create function access.check_standing_return() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    perform access.lock_policy();
    select * into fault from access.standing_conflict(access.heirs(array[new.id]));
    if found then
        raise exception '%', fault.message
            using errcode = 'check_violation', constraint = 'role_conflicts_standing_check', table = 'roles', schema = 'access', detail = fault.detail;
    end if;
    return null;
end
$$;
comment on function access.check_standing_return() is 'Refuses that a role comes back whose separation of duties somebody''s roles of today or later break.';
create trigger check_standing_return after update on access.roles
    for each row when (old.deleted_at is not null and new.deleted_at is null) execute function access.check_standing_return();

create function access.check_permission() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.code <> old.code then
        raise exception 'the permission "%" cannot become "%"', old.code, new.code
            using errcode = 'check_violation', constraint = 'permissions_subject_check', table = 'permissions', schema = 'access';
    end if;
    if old.deleted_at is not null and new.deleted_at is null and access.grantor() is not null then
        raise exception 'not held everywhere: %', new.code
            using errcode = 'check_violation', constraint = 'role_permissions_grantor_check', table = 'permissions', schema = 'access';
    end if;
    return new;
end
$$;
comment on function access.check_permission() is 'A permission stays what it is, for people hold it; one that was deleted, which nobody holds, is brought back by no user of the tenant.';
create trigger check_permission before update on access.permissions
    for each row when (old.code <> new.code or old.deleted_at is not null and new.deleted_at is null) execute function access.check_permission();

create function access.check_grantor_of_joining_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    at_unit uuid := new.unit_id;
    missing text;
begin
    if acting is null then
        return new;
    end if;
    if at_unit is null and new.scope <> 'tenant' then
        if tg_table_name = 'invitation_roles' then
            select unit_id into at_unit from membership.invitations where tenant_id = new.tenant_id and id = new.invitation_id;
        else
            select unit_id into at_unit from membership.email_domains where tenant_id = new.tenant_id and id = new.email_domain_id;
        end if;
    end if;
    missing := access.lacking(acting, access.allowed_by(array[new.role_id]), at_unit, new.scope);
    if missing is not null then
        raise exception 'not held there: %', missing
            using errcode = 'check_violation', constraint = 'joining_roles_grantor_check', table = tg_table_name, schema = tg_table_schema;
    end if;
    return new;
end
$$;
comment on function access.check_grantor_of_joining_role() is 'A tenant''s own user invites to no role whose permissions the user does not hold over all of the same place.';
create trigger check_grantor before insert or update on access.invitation_roles
    for each row execute function access.check_grantor_of_joining_role();
create trigger check_grantor before insert or update on access.email_domain_roles
    for each row execute function access.check_grantor_of_joining_role();
