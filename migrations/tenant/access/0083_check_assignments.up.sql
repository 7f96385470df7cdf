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
create trigger check_addressee before insert or update of user_id, unit_id on access.role_assignments
    for each row execute function access.check_addressee();
create trigger check_addressee before insert or update of user_id, unit_id on access.user_permissions
    for each row execute function access.check_addressee();

create function access.check_term() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    months integer;
begin
    if tg_op = 'UPDATE' then
        -- What is only shortened was right when it was given.
        if new.term <@ old.term and new.kind_code = old.kind_code then
            return new;
        end if;
    end if;
    if new.kind_code = 'elected' and upper_inf(new.term) then
        raise exception 'the term as of % has no end', lower(new.term)
            using errcode = 'check_violation', constraint = 'role_assignments_elected_term_check', table = 'role_assignments', schema = 'access';
    end if;
    months := config.setting('role_term_maximum_months')::integer;
    if upper(new.term) > (lower(new.term) + make_interval(months => months))::date then
        raise exception 'the term would end on %; of % months it ends on % at the latest',
                upper(new.term) - 1, months, (lower(new.term) + make_interval(months => months))::date - 1
            using errcode = 'check_violation', constraint = 'role_assignments_term_maximum_check', table = 'role_assignments', schema = 'access';
    end if;
    return new;
end
$$;
comment on function access.check_term() is 'An elected holder''s term has an end, and no term is longer than the setting role_term_maximum_months.';
create trigger check_term before insert or update of term, kind_code on access.role_assignments
    for each row when (new.status not in ('ended', 'revoked') and new.deleted_at is null)
    execute function access.check_term();

create function access.check_role() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from access.roles where tenant_id = new.tenant_id and id = new.role_id and deleted_at is not null) then
        raise exception 'the role was deleted'
            using errcode = 'check_violation', constraint = 'role_assignments_deleted_role_check', table = 'role_assignments', schema = 'access';
    end if;
    return new;
end
$$;
comment on function access.check_role() is 'Assigns no role that was deleted.';
create trigger check_role before insert or update of role_id on access.role_assignments
    for each row execute function access.check_role();

create function access.check_deletion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    holders text;
begin
    perform access.lock_policy();
    select string_agg(distinct coalesce(users.email, identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name)), ', ')
    into holders
    from (
        select user_id
        from access.role_assignments
        where tenant_id = new.tenant_id and role_id = new.id and deleted_at is null and status not in ('ended', 'revoked')
          and (upper_inf(term) or upper(term) > current_date)
        limit 5
    ) held
    join identity.users on users.tenant_id = new.tenant_id and users.id = held.user_id;
    if holders is not null then
        raise exception 'the role "%" is held', new.code
            using errcode = 'check_violation', constraint = 'roles_held_check', table = 'roles', schema = 'access', detail = format('Held by %s.', holders);
    end if;
    return new;
end
$$;
comment on function access.check_deletion() is 'A role that somebody holds, or is to hold, is not deleted.';
create trigger check_deletion before update of deleted_at on access.roles
    for each row when (old.deleted_at is null and new.deleted_at is not null)
    execute function access.check_deletion();
