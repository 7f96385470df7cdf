create function access.grantor() returns uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(
        tenancy.current_user_id(),
        (select reference::uuid from tenancy.actors where tenant_id = tenancy.current_tenant() and id = tenancy.current_actor() and kind = 'user')
    )
$$;
comment on function access.grantor() is 'The tenant''s own user who acts, or on whose behalf the application does; null for operators, services and migrations, whom the landlord''s rules bind.';

create function access.lacking(grantor uuid, permissions uuid[], at_unit uuid, over_scope text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    edge bigint;
    end_edge bigint;
    is_barred boolean;
    codes text[];
begin
    select lft, rgt into edge, end_edge from organization.units where tenant_id = tenancy.current_tenant() and id = at_unit;
    select deleted_at is not null or status = 'suspended' into is_barred
    from identity.users
    where tenant_id = tenancy.current_tenant() and id = grantor;
    select array_agg(permission.code order by permission.code collate "C") into codes
    from access.permissions permission
    where permission.tenant_id = tenancy.current_tenant() and permission.id = any (permissions)
      and (
        coalesce(is_barred, true)
        or not exists (
            select from access.user_permissions_cache held
            left join organization.units unit on unit.tenant_id = held.tenant_id and unit.id = held.unit_id
            where held.tenant_id = permission.tenant_id and held.user_id = grantor and held.permission_id = permission.id and held.effect = 'allow'
              and held.valid_from <= current_date and (held.valid_until is null or held.valid_until > current_date)
              and (
                held.scope = 'tenant'
                or held.scope = 'subtree' and edge >= unit.lft and edge < unit.rgt
                or held.scope = 'unit' and over_scope = 'unit' and held.unit_id = at_unit
              )
        )
        or exists (
            select from access.user_permissions_cache denied
            left join organization.units unit on unit.tenant_id = denied.tenant_id and unit.id = denied.unit_id
            where denied.tenant_id = permission.tenant_id and denied.user_id = grantor and denied.permission_id = permission.id and denied.effect = 'deny'
              and denied.valid_from <= current_date and (denied.valid_until is null or denied.valid_until > current_date)
              and (
                denied.scope = 'tenant' or over_scope = 'tenant'
                or denied.unit_id = at_unit
                or denied.scope = 'subtree' and edge >= unit.lft and edge < unit.rgt
                or over_scope = 'subtree' and unit.lft >= edge and unit.lft < end_edge
              )
        )
      );
    if codes is null then
        return null;
    end if;
    return array_to_string(codes[1:5], ', ') || case when cardinality(codes) > 5 then format(' and %s more', cardinality(codes) - 5) else '' end;
end
$$;
comment on function access.lacking(uuid, uuid[], uuid, text) is
    'Which of the permissions a person does not hold today over all of a place (tenant-wide without a unit); null when all are held.';

create function access.allowed_by(roles uuid[]) returns uuid[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(definition.permission_id), '{}')
    from (
        select definition.permission_id
        from access.closure(roles) reached
        join access.role_permissions definition on definition.tenant_id = tenancy.current_tenant() and definition.role_id = reached.role_id
        join access.permissions permission
            on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id and permission.deleted_at is null
        group by definition.permission_id
        having bool_and(definition.effect = 'allow')
    ) definition
$$;
comment on function access.allowed_by(uuid[]) is 'What the given roles together allow, with all that they inherit; what one of them denies is left out.';

create function access.check_grantor_of_role() returns trigger
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
comment on function access.check_grantor_of_role() is 'A tenant''s own user gives only roles whose permissions the user holds over all of the same place.';
create trigger check_grantor before insert or update on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked', 'suspended') and new.deleted_at is null)
    execute function access.check_grantor_of_role();

create function access.check_grantor_of_permission() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    acting constant uuid := access.grantor();
    given record := case when tg_op = 'DELETE' then old else new end;
    gives boolean;
    missing text;
begin
    if acting is null then
        return given;
    end if;
    -- To take a denial back is to give.
    gives := case tg_op
        when 'INSERT' then new.effect = 'allow'
        when 'DELETE' then old.effect = 'deny' and old.deleted_at is null
        else new.effect = 'allow' and new.deleted_at is null
                and not (row(new.user_id, new.permission_id, new.effect, new.unit_id, new.scope) is not distinct from row(old.user_id, old.permission_id, old.effect, old.unit_id, old.scope)
                    and new.term <@ old.term and old.deleted_at is null)
            or old.effect = 'deny' and old.deleted_at is null
    end;
    if gives then
        missing := access.lacking(acting, array[given.permission_id], given.unit_id, given.scope);
    end if;
    if missing is not null then
        raise exception 'not held there: %', missing
            using errcode = 'check_violation', constraint = 'user_permissions_grantor_check', table = 'user_permissions', schema = 'access';
    end if;
    return given;
end
$$;
comment on function access.check_grantor_of_permission() is 'A tenant''s own user gives only permissions that the user holds over all of the same place, and takes back denials of such alone.';
create trigger check_grantor before insert or update or delete on access.user_permissions
    for each row execute function access.check_grantor_of_permission();

create function access.check_grantor_of_definition() returns trigger
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
comment on function access.check_grantor_of_definition() is 'A tenant''s own user puts into roles only what the user holds everywhere, for the role may be held anywhere; to take a denial out is to put in.';
create trigger check_grantor before insert or update or delete on access.role_permissions
    for each row execute function access.check_grantor_of_definition();
create trigger check_grantor before insert or update on access.role_inheritance
    for each row execute function access.check_grantor_of_definition();
