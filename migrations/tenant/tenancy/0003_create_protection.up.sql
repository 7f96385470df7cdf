create function tenancy.touch() returns trigger
language plpgsql
as $$
begin
    new.revision := old.revision + 1;
    new.updated_at := now();
    new.updated_by := tenancy.current_actor();
    return new;
end
$$;
comment on function tenancy.touch() is 'Keeps revision, updated_at and updated_by of a changed row.';

create function tenancy.has_column(target regclass, column_name name) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from pg_attribute
        where attrelid = target and attname = column_name and attnum > 0 and not attisdropped
    )
$$;
comment on function tenancy.has_column(regclass, name) is 'Whether a table has a column of that name.';

create function tenancy.keep_revision(target regclass, derived name[] default '{}') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    own_columns text[];
    left_out boolean;
    changed text := 'old.* is distinct from new.*';
begin
    select array_agg(quote_ident(attname) order by attnum) filter (where attname <> all (derived) and attgenerated = ''),
           bool_or(attname = any (derived) or attgenerated <> '')
    into own_columns, left_out
    from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped;
    if left_out then
        changed := format('row(old.%s) is distinct from row(new.%s)', array_to_string(own_columns, ', old.'), array_to_string(own_columns, ', new.'));
    end if;
    execute format('create or replace trigger touch before update on %s for each row when (%s) execute function tenancy.touch()', target, changed);
end
$$;
comment on function tenancy.keep_revision(regclass, name[]) is
    'Attaches the touch trigger, once more after a column was added to a table that has derived or generated ones. A change of derived columns alone is no change of the row.';

create function tenancy.protect(
    target regclass,
    visible text default null,
    writable text default null,
    derived name[] default '{}'
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    own_tenant constant text := 'tenant_id = (select tenancy.current_tenant())';
    some_tenant constant text := '(select tenancy.current_tenant()) is not null';
    visible_rows constant text := concat_ws(' and ', some_tenant, '(' || visible || ')');
    writable_rows constant text := concat_ws(' and ', some_tenant, '(' || coalesce(writable, visible) || ')');
    author name;
begin
    if not exists (
        select from pg_attribute
        where attrelid = target and attname = 'tenant_id' and atttypid = 'uuid'::regtype and attnotnull
    ) then
        raise exception '% cannot be protected: it needs a column "tenant_id uuid not null"', target
            using errcode = 'undefined_column';
    end if;
    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy tenant_isolation on %s as restrictive using (%s) with check (%s)', target, own_tenant, own_tenant);
    execute format('create policy tenant_access on %s using (%s) with check (%s)', target, visible_rows, writable_rows);
    foreach author in array array['created_by', 'updated_by', 'deleted_by']::name[] loop
        if tenancy.has_column(target, author) then
            execute format('alter table %s add foreign key (tenant_id, %I) references tenancy.actors (tenant_id, id)', target, author);
        end if;
    end loop;
    if tenancy.has_column(target, 'revision') then
        perform tenancy.keep_revision(target, derived);
    end if;
    execute format('grant select, insert, update, delete on %s to %I', target, tenancy.group_role('app'));
    execute format('grant select on %s to %I', target, tenancy.group_role('readonly'));
end
$$;
comment on function tenancy.protect(regclass, text, text, name[]) is
    'Attaches row security to a table of tenant data, and with it the keys to tenancy.actors, the touch trigger and the grants; the only place where this is done. visible and writable are further conditions of the table''s own, beside the tenant''s; derived names columns that follow from other rows (see keep_revision).';

create function tenancy.share(target regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tenancy.has_column(target, 'tenant_id') then
        raise exception '% holds tenant data and cannot be shared', target using errcode = 'wrong_object_type';
    end if;
    execute format(
        'grant select on %s to %I, %I', target, tenancy.group_role('app'), tenancy.group_role('readonly')
    );
end
$$;
comment on function tenancy.share(regclass) is 'Makes a table without tenant data readable for the application and for readers, and writable for nobody but its owner.';

create function tenancy.make_partitions(parent regclass, months_ahead integer default 24) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    parent_schema name;
    parent_name name;
    partition_name name;
    month date;
    made integer := 0;
begin
    select nspname, relname into parent_schema, parent_name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where pg_class.oid = parent;
    if to_regclass(format('%I.%I', parent_schema, parent_name || '_default')) is null then
        execute format('create table %I.%I partition of %s default', parent_schema, parent_name || '_default', parent);
        made := made + 1;
    end if;
    for month in
        select (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead))::date
        from generate_series(0, months_ahead) as ahead
    loop
        partition_name := parent_name || to_char(month, '_YYYY_MM');
        continue when to_regclass(format('%I.%I', parent_schema, partition_name)) is not null;
        execute format(
            'create table %I.%I partition of %s for values from (%L) to (%L)',
            parent_schema, partition_name, parent,
            month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC'
        );
        made := made + 1;
    end loop;
    return made;
end
$$;
comment on function tenancy.make_partitions(regclass, integer) is
    'Makes the monthly partitions (UTC) of a table from this month on, and a default one behind them. Safe to repeat. Returns how many were made.';

select tenancy.protect('tenancy.actors');

do $$
begin
    execute format('grant usage on schema tenancy to %I, %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'), tenancy.group_role('audit'));
    execute format('grant select on tenancy.tenants to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
    execute format('grant create on database %I to %I', current_database(), tenancy.group_role('audit'));
end
$$;
