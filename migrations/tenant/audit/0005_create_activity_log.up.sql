-- owner: audit
create schema audit;
comment on schema audit is 'What was done, by whom, when and why; and how the schema came to be. Belongs to a role of its own: no other role can change or remove what is written here.';

-- lint: allow unwatched-table because it is the trail itself
create table audit.activity_log (
    tenant_id uuid not null,
    id bigint generated always as identity,
    occurred_at timestamptz not null default clock_timestamp(),
    transaction_id xid8 not null default pg_current_xact_id(),
    actor_id uuid,
    user_id uuid,
    session_login name not null default session_user,
    command text,
    reason text,
    request_id uuid,
    ip_address inet,
    user_agent text,
    action text not null check (action <> ''),
    table_name text,
    record_id uuid,
    record_key text,
    old_values jsonb,
    new_values jsonb,
    primary key (tenant_id, occurred_at, id)
) partition by range (occurred_at);
comment on table audit.activity_log is 'The audit trail: a row for each changed record and for each event that no table change shows. Rows are only ever added.';
comment on column audit.activity_log.actor_id is 'Who acted (tenancy.actors); null when a session wrote without saying who it is.';
comment on column audit.activity_log.user_id is 'The tenant''s own user on whose behalf the application acted.';
comment on column audit.activity_log.session_login is 'The database login of the session, whoever the actor is said to be.';
comment on column audit.activity_log.command is 'The command or request that wrote, without its secrets.';
comment on column audit.activity_log.request_id is 'What holds the rows of one command together, across transactions and databases.';
comment on column audit.activity_log.action is 'insert, update or delete; or the name of an event such as login.failed.';
comment on column audit.activity_log.record_id is 'The record''s id, where its key is a uuid.';
comment on column audit.activity_log.record_key is 'The record''s key as text, where it is not a uuid.';
comment on column audit.activity_log.old_values is 'For an update the changed columns as they were; for a delete the whole row; without hidden columns.';
comment on column audit.activity_log.new_values is 'For an update the changed columns as they are; for an insert the whole row without nulls and without what the entry itself says: the id, who and when; for an event its details.';
comment on column audit.activity_log.transaction_id is 'Holds the rows of one transaction together.';
-- A B-tree on the record would cost more than the trail itself; a bloom filter a block range finds one record's life as well.
create index activity_log_record_idx on audit.activity_log using brin (record_id uuid_bloom_ops) with (pages_per_range = 32);
select tenancy.make_partitions('audit.activity_log');

alter table audit.activity_log enable row level security, force row level security;
create policy tenant_isolation on audit.activity_log as restrictive
    using (tenant_id = (select tenancy.current_tenant())) with check (tenant_id = (select tenancy.current_tenant()));
create policy tenant_access on audit.activity_log
    using ((select tenancy.current_tenant()) is not null) with check ((select tenancy.current_tenant()) is not null);

create function audit.setting(setting_name text) returns text
language sql stable parallel safe
return nullif(current_setting('tenantctl.' || setting_name, true), '');
comment on function audit.setting(text) is 'What the session said of itself with act_as: command, reason, request_id, ip_address, user_agent; null when nothing.';

create function audit.qualify(side text, columns text[]) returns text
language sql immutable
return (select coalesce(string_agg(side || '.' || column_name, ', '), '') from unnest(columns) as column_name);
comment on function audit.qualify(text, text[]) is 'A list of columns as it stands in a statement.';

create function audit.shown_values(side text, documents text[]) returns text
language sql immutable
return 'jsonb_strip_nulls(to_jsonb(shown))' || coalesce((
    select ' || jsonb_build_object(' || string_agg(quote_literal(column_name) || ', ' || side || '.' || column_name, ', ') || ')'
    from unnest(documents) as column_name
), '');
comment on function audit.shown_values(text, text[]) is 'The expression of a row''s values: nulls left out, but never those inside documents.';

create function audit.log_rows() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
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
        array_agg(format('@.%I', attname) || case when atttypid = 'json'::regtype or typnamespace <> 'pg_catalog'::regnamespace then '::text' else '' end)
    into columns, documents, comparable
    from pg_attribute join pg_type on pg_type.oid = atttypid
    where attrelid = tg_relid and attnum > 0 and not attisdropped and attname <> all (hidden)
      and not (tg_op = 'INSERT' and by_id and attname = any ('{id,created_at,created_by}'));
    if tg_op <> 'UPDATE' and mode = 'full' then
        -- Turning values into JSON is most of the trail's cost: a bulk load leaves out columns that it does not fill.
        execute format('select count(*) > 500 from (select from %s limit 501) as sample', rows_of) into many_rows;
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
            -- Rows in which nothing but hidden columns changed are left out before their values are taken apart.
            source := (
                select 'old_rows old_record join new_rows new_record on ' || string_agg(format('old_record.%1$I = new_record.%1$I', key_column), ' and ')
                from unnest(key_columns || case when has_tenant then '{tenant_id}' else '{}' end::text[]) as key_column
            ) || ' cross join lateral (
                select jsonb_object_agg(key, before.value) as old_values, jsonb_object_agg(key, after.value) as new_values
                from jsonb_each(to_jsonb(old_record)) as before join jsonb_each(to_jsonb(new_record)) as after using (key)
                where before.value is distinct from after.value and key <> all ($1)
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
comment on function audit.log_rows() is 'Writes the audit trail of one statement, set-based. Attached by audit.watch alone.';

create function audit.refuse_truncate() returns trigger
language plpgsql
as $$
begin
    raise exception '% is audited and cannot be truncated; delete its rows instead', tg_relid::regclass
        using errcode = 'insufficient_privilege';
end
$$;
comment on function audit.refuse_truncate() is 'A truncate shows its trigger no rows, so an audited table refuses it.';

create function audit.watch(target regclass, mode text default 'full', hidden text[] default '{}') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    key_columns text[];
    has_tenant constant boolean := tenancy.has_column(target, 'tenant_id');
    arguments text;
begin
    if mode not in ('full', 'keys', 'none') then
        raise exception 'audit mode "%" is not one of full, keys, none', mode using errcode = 'invalid_parameter_value';
    end if;
    if mode = 'none' then
        return;
    end if;
    select array_agg(attname::text order by array_position(conkey, attnum))
    into key_columns
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where conrelid = target and contype = 'p' and attname <> 'tenant_id';
    if key_columns is null then
        raise exception '% cannot be watched: it has no primary key besides the tenant', target using errcode = 'undefined_object';
    end if;
    arguments := format('%L, %L, %L, %L', mode, key_columns, hidden, has_tenant);
    execute format(
        'create trigger audit_insert after insert on %s referencing new table as new_rows
         for each statement execute function audit.log_rows(%s)', target, arguments);
    execute format(
        'create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows
         for each statement execute function audit.log_rows(%s)', target, arguments);
    execute format(
        'create trigger audit_delete after delete on %s referencing old table as old_rows
         for each statement execute function audit.log_rows(%s)', target, arguments);
    execute format(
        'create trigger audit_truncate before truncate on %s
         for each statement execute function audit.refuse_truncate()', target);
end
$$;
comment on function audit.watch(regclass, text, text[]) is
    'Attaches the audit trail to a table; the only place where this is done. mode: full (values), keys (no values), none (a decision on record that the table is not audited). hidden: columns whose values never reach the trail, secrets and what is derived from other rows; an update of nothing else leaves no entry.';

create function audit.add_event(action text, details jsonb, table_name text, record_id uuid, record_key text) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    insert into audit.activity_log (
        tenant_id, actor_id, user_id, command, reason, request_id, ip_address, user_agent,
        action, table_name, record_id, record_key, new_values
    ) values (
        tenancy.current_tenant(), tenancy.current_actor(), tenancy.current_user_id(), audit.setting('command'), audit.setting('reason'),
        audit.setting('request_id')::uuid, audit.setting('ip_address')::inet, audit.setting('user_agent'),
        action, table_name, record_id, record_key, details
    )
$$;
comment on function audit.add_event(text, jsonb, text, uuid, text) is 'Writes the entry of an event, whatever it is. For the functions of this schema alone: nobody else may call it.';

create function audit.record(
    action text, details jsonb default null, table_name text default null, record_id uuid default null, record_key text default null
) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- These entries explain why others are gone, so only what takes them away may write them.
    if action in ('audit.prune', 'audit.erase') then
        raise exception 'only the function that does it records %', action using errcode = 'insufficient_privilege';
    end if;
    perform audit.add_event(action, details, table_name, record_id, record_key);
end
$$;
comment on function audit.record(text, jsonb, text, uuid, text) is 'Records an event that no table change shows, such as a failed login, a refusal, an export or a backup.';

do $$
begin
    execute format('grant usage on schema audit to %I, %I, %I', tenancy.group_role('owner'), tenancy.group_role('app'), tenancy.group_role('readonly'));
    execute format('grant select on audit.activity_log to %I, %I, %I', tenancy.group_role('owner'), tenancy.group_role('app'), tenancy.group_role('readonly'));
    revoke execute on function audit.add_event(text, jsonb, text, uuid, text), audit.record(text, jsonb, text, uuid, text), audit.log_rows() from public;
    execute format('grant execute on function audit.record(text, jsonb, text, uuid, text) to %I, %I', tenancy.group_role('owner'), tenancy.group_role('app'));
    execute format('grant execute on function audit.log_rows() to %I', tenancy.group_role('owner'));
end
$$;
