-- owner: audit
create or replace function audit.log_rows() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set work_mem = '64MB'
as $$
declare
    mode constant text := tg_argv[0];
    key_columns constant text[] := tg_argv[1];
    hidden constant text[] := tg_argv[2]::text[] || case when tg_op = 'DELETE' then '{tenant_id}' else '{tenant_id,revision,updated_at,updated_by}' end::text[];
    has_tenant constant boolean := tg_argv[3];
    by_id constant boolean := key_columns = '{id}';
    side constant text := case tg_op when 'DELETE' then 'old_record' else 'new_record' end;
    rows_of constant text := case tg_op when 'DELETE' then 'old_rows old_record' else 'new_rows new_record' end;
    tenant constant text := case when has_tenant then side || '.tenant_id' else 'tenancy.current_tenant()' end;
    record_id constant text := case when by_id then side || '.id' else 'null::uuid' end;
    record_key constant text := case when by_id then 'null::text' else (
        select 'concat_ws('','', ' || string_agg(side || '.' || quote_ident(key_column), ', ') || ')' from unnest(key_columns) as key_column
    ) end;
    old_values text := 'null::jsonb';
    new_values text := 'null::jsonb';
    columns text[];
    documents text[];
    comparable text[];
    names text[];
    places integer[];
    sides text := 'jsonb_each(to_jsonb(old_record)) as before (key, old_value) join jsonb_each(to_jsonb(new_record)) as after (key, new_value) using (key)';
    many_rows boolean;
    key_changed boolean;
    source text;
begin
    if not has_tenant and tenancy.current_tenant() is null then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        execute (
            select format('select exists (select from old_rows old_record where not exists (select from new_rows new_record where (%s) = (%s)))',
                string_agg(format('new_record.%I', key_column), ', '), string_agg(format('old_record.%I', key_column), ', '))
            from unnest(key_columns || case when has_tenant then '{tenant_id}' else '{}' end::text[]) as key_column
        ) into key_changed;
        if key_changed then
            raise exception 'the key of a record of %.% cannot be changed, or its trail would end', tg_table_schema, tg_table_name
                using errcode = 'restrict_violation';
        end if;
    end if;
    -- Only types of PostgreSQL's own are sure to have an equality here, and of those JSON as text has none.
    select array_agg(quote_ident(attname)) filter (where atttypid not in ('json'::regtype, 'jsonb'::regtype)),
        array_agg(quote_ident(attname)) filter (where atttypid in ('json'::regtype, 'jsonb'::regtype)),
        array_agg(format('@.%I', attname) || case when atttypid = 'json'::regtype or typnamespace <> 'pg_catalog'::regnamespace then '::text' else '' end order by attnum),
        array_agg(attname order by attnum)
    into columns, documents, comparable, names
    from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = tg_relid and attnum > 0 and not attisdropped and attname <> all (hidden)
      and not (tg_op = 'INSERT' and by_id and attname = any ('{id,created_at,created_by}'));
    -- Turning values into JSON is most of the trail's cost: of many rows only those columns are that matter.
    execute format('select count(*) > 500 from (select from %s limit 501) as sample', rows_of) into many_rows;
    if tg_op <> 'UPDATE' and mode = 'full' then
        -- A bulk load leaves out columns that it does not fill.
        if many_rows and columns is not null then
            execute (
                select format('select array_remove(array[%s], null) from %s',
                    string_agg(format('case when count(%s) > 0 then %L end', column_name, column_name), ', '), rows_of)
                from unnest(columns) as column_name
            ) into columns;
        end if;
        if many_rows and documents is not null then
            execute (
                select format('select array_remove(array[%s], null) from %s',
                    string_agg(format('case when bool_or(%s::jsonb <> ''{}'') then %L end', column_name, column_name), ', '), rows_of)
                from unnest(documents) as column_name
            ) into documents;
        end if;
    end if;
    case tg_op
        when 'INSERT' then
            source := rows_of;
            if mode = 'full' then
                source := format('%s cross join lateral (select %s) as shown', rows_of, audit.qualify('new_record', columns));
                new_values := audit.shown_values('new_record', documents);
            end if;
        when 'DELETE' then
            source := rows_of;
            if mode = 'full' then
                source := format('%s cross join lateral (select %s) as shown', rows_of, audit.qualify('old_record', columns));
                old_values := audit.shown_values('old_record', documents);
            end if;
        else
            source := (
                select 'old_rows old_record join new_rows new_record on ' || string_agg(format('old_record.%1$I = new_record.%1$I', key_column), ' and ')
                from unnest(key_columns || case when has_tenant then '{tenant_id}' else '{}' end::text[]) as key_column
            );
            if many_rows then
                -- A statement that changes many rows changes the same few columns of them.
                execute (
                    select format('select array_remove(array[%s]::integer[], null) from %s',
                        string_agg(format('case when bool_or(%s is distinct from %s) then %s end',
                            replace(comparison, '@.', 'old_record.'), replace(comparison, '@.', 'new_record.'), place), ', '),
                        source)
                    from unnest(comparable) with ordinality as compared (comparison, place)
                ) into places;
                if coalesce(places, '{}') = '{}' then
                    return null;
                end if;
                select array_agg(comparison order by place), format('(values %s) as sides (key, old_value, new_value)', string_agg(
                    format('(%1$L, coalesce(to_jsonb(old_record.%1$I), ''null''), coalesce(to_jsonb(new_record.%1$I), ''null''))', name),
                    ', '))
                into comparable, sides
                from unnest(comparable, names) with ordinality as compared (comparison, name, place)
                where place = any (places);
            end if;
            -- Rows in which nothing but hidden columns changed are left out before their values are taken apart.
            source := source || ' cross join lateral (
                select jsonb_object_agg(key, old_value) as old_values, jsonb_object_agg(key, new_value) as new_values
                from ' || sides || '
                where old_value is distinct from new_value and key <> all ($1)
            ) as changed where changed.old_values is not null and ' || format(
                'row(%s) is distinct from row(%s)',
                replace(array_to_string(comparable, ', '), '@.', 'old_record.'), replace(array_to_string(comparable, ', '), '@.', 'new_record.')
            );
            if mode = 'full' then
                old_values := 'changed.old_values';
                new_values := 'changed.new_values';
            end if;
    end case;
    execute format(
        'insert into audit.activity_log (
            tenant_id, actor_id, user_id, command, reason, request_id, ip_address, user_agent,
            action, table_name, record_id, record_key, old_values, new_values
        ) select %s, $2, $3, $4, $5, $6, $7, $8, $9, $10, %s, %s, %s, %s from %s',
        tenant, record_id, record_key, old_values, new_values, source
    ) using hidden, tenancy.current_actor(), tenancy.current_user_id(), audit.setting('command'), audit.setting('reason'),
        audit.setting('request_id')::uuid, audit.setting('ip_address')::inet, audit.setting('user_agent'),
        lower(tg_op), tg_table_schema || '.' || tg_table_name;
    return null;
end
$$;
