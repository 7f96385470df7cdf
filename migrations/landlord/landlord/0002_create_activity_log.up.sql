-- lint: allow unwatched-table because its only row is written once
create table landlord.identity (
    only_row boolean primary key default true check (only_row),
    id uuid not null,
    name text not null check (name ~ '^[a-z][a-z0-9_]{0,15}$'),
    created_at timestamptz not null default now()
);
comment on table landlord.identity is 'Which landlord this is: tenants are stamped with the id, and the group roles on every server carry the name.';

create function landlord.current_actor() returns text
language sql stable parallel safe
return nullif(current_setting('tenantctl.actor', true), '');
comment on function landlord.current_actor() is 'Who acts in this transaction, such as "platform_user ops@example.org"; null outside a writing transaction.';

-- lint: allow unwatched-table because it is the trail itself
create table landlord.activity_log (
    id bigint generated always as identity primary key,
    occurred_at timestamptz not null default clock_timestamp(),
    transaction_id xid8 not null default pg_current_xact_id(),
    actor text not null default landlord.current_actor(),
    session_login name not null default session_user,
    command text,
    reason text,
    request_id uuid,
    action text not null check (action <> ''),
    table_name text,
    record_key text,
    old_values jsonb,
    new_values jsonb
);
comment on table landlord.activity_log is 'The landlord''s own audit trail: a row for each changed record and for each event that no table change shows.';
comment on column landlord.activity_log.old_values is 'For an update the changed columns as they were; for a delete the whole row.';
comment on column landlord.activity_log.new_values is 'For an update the changed columns as they are; for an insert the whole row without nulls; for an event its details.';
comment on column landlord.activity_log.action is 'insert, update or delete; or the name of an event.';
comment on column landlord.activity_log.record_key is 'The record''s key as text, its parts joined by commas.';
comment on column landlord.activity_log.transaction_id is 'Holds the rows of one transaction together.';
create index activity_log_occurred_at_idx on landlord.activity_log (occurred_at desc);
create index activity_log_record_idx on landlord.activity_log (table_name, record_key);

create function landlord.act_as(actor text, command text, reason text, request_id uuid) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    select set_config('tenantctl.actor', actor, true),
           set_config('tenantctl.command', coalesce(command, ''), true),
           set_config('tenantctl.reason', coalesce(reason, ''), true),
           set_config('tenantctl.request_id', coalesce(request_id::text, ''), true)
$$;
comment on function landlord.act_as(text, text, text, uuid) is 'Says who writes in this transaction, with which command and why. Without it every write is refused.';

create function landlord.record(action text, details jsonb default null, table_name text default null, record_key text default null) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    insert into landlord.activity_log (command, reason, request_id, action, table_name, record_key, new_values)
    values (
        nullif(current_setting('tenantctl.command', true), ''), nullif(current_setting('tenantctl.reason', true), ''),
        nullif(current_setting('tenantctl.request_id', true), '')::uuid, action, table_name, record_key, details
    )
$$;
comment on function landlord.record(text, jsonb, text, text) is 'Records an event that no table change shows.';

create function landlord.log_row() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - tg_argv[1]::text[] end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - tg_argv[1]::text[] end;
    record_key text;
begin
    select string_agg(coalesce(after, before) ->> key_column, ', ' order by position)
    into record_key
    from unnest(tg_argv[0]::text[]) with ordinality as keys (key_column, position);
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(key, o.value), jsonb_object_agg(key, n.value)
        into before, after
        from jsonb_each(before) as o join jsonb_each(after) as n using (key)
        where o.value is distinct from n.value and key not in ('updated_at', 'updated_by');
        if after is null then
            return null;
        end if;
    end if;
    insert into landlord.activity_log (command, reason, request_id, action, table_name, record_key, old_values, new_values)
    values (
        nullif(current_setting('tenantctl.command', true), ''), nullif(current_setting('tenantctl.reason', true), ''),
        nullif(current_setting('tenantctl.request_id', true), '')::uuid,
        lower(tg_op), tg_table_schema || '.' || tg_table_name, record_key,
        jsonb_strip_nulls(before), case tg_op when 'INSERT' then jsonb_strip_nulls(after) else after end
    );
    return null;
end
$$;
comment on function landlord.log_row() is 'Writes the audit trail of one changed row. Attached by landlord.watch alone.';

create function landlord.touch() returns trigger
language plpgsql
as $$
begin
    new.updated_at := now();
    new.updated_by := landlord.current_actor();
    return new;
end
$$;
comment on function landlord.touch() is 'Keeps updated_at and updated_by of a changed row.';

create function landlord.watch(target regclass, hidden text[] default '{}') returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    key_columns text[];
begin
    select array_agg(attname::text order by array_position(conkey, attnum))
    into key_columns
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where conrelid = target and contype = 'p';
    execute format(
        'create trigger audit after insert or update or delete on %s for each row execute function landlord.log_row(%L, %L)',
        target, key_columns, hidden
    );
    if exists (select from pg_attribute where attrelid = target and attname = 'updated_at' and not attisdropped) then
        execute format(
            'create trigger touch before update on %s for each row when (old.* is distinct from new.*) execute function landlord.touch()',
            target
        );
    end if;
end
$$;
comment on function landlord.watch(regclass, text[]) is 'Attaches the audit trail and the touch trigger to a table of the landlord. hidden: columns whose values never reach the trail.';
