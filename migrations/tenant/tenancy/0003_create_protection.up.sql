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
    key name;
    fallback text;
    partition text;
    months timestamp[];
    month timestamp;
    bounds text;
    is_strayed boolean;
    made integer := 0;
begin
    select nspname, relname, attname into parent_schema, parent_name, key
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    join pg_partitioned_table on partrelid = pg_class.oid
    join pg_attribute on attrelid = pg_class.oid and attnum = partattrs[0]
    where pg_class.oid = parent;
    perform pg_advisory_xact_lock(hashtextextended('make_partitions ' || parent, 0));
    fallback := format('%I.%I', parent_schema, parent_name || '_default');
    if to_regclass(fallback) is null then
        execute format('create table %s partition of %s default', fallback, parent);
        made := made + 1;
    end if;
    execute format(
        'select array_agg(month order by month) from (
             select date_trunc(''month'', now() at time zone ''UTC'') + make_interval(months => ahead) as month from generate_series(0, $1) as ahead
             union select date_trunc(''month'', %I at time zone ''UTC'') from %s
         ) as wanted', key, fallback) into months using months_ahead;
    foreach month in array months loop
        partition := format('%I.%I', parent_schema, parent_name || to_char(month, '_YYYY_MM'));
        continue when to_regclass(partition) is not null;
        bounds := format('%1$I >= %2$L and %1$I < %3$L', key, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        -- Attaching a finished table holds up nobody who writes, which creating a partition would.
        execute format('create table %s (like %s including defaults including constraints including storage, constraint bounds check (%s))', partition, parent, bounds);
        execute format('select exists (select from %s where %s)', fallback, bounds) into is_strayed;
        if is_strayed then
            execute format('lock table %s in access exclusive mode', fallback);
            execute format('with strayed as (delete from %s where %s returning *) insert into %s select * from strayed', fallback, bounds, partition);
        end if;
        execute format('alter table %s attach partition %s for values from (%L) to (%L)',
            parent, partition, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        execute format('alter table %s drop constraint bounds', partition);
        made := made + 1;
    end loop;
    return made;
end
$$;
comment on function tenancy.make_partitions(regclass, integer) is
    'Makes the monthly partitions (UTC) of a table from this month on, a default one behind them, and those of rows that strayed into it. Writers of other rows are not held up; safe to repeat, and for several at once. Returns how many were made.';

select tenancy.protect('tenancy.actors');

do $$
begin
    execute format('grant usage on schema tenancy to %I, %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'), tenancy.group_role('audit'));
    execute format('grant select on tenancy.tenants to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
    execute format('grant create on database %I to %I', current_database(), tenancy.group_role('audit'));
end
$$;
