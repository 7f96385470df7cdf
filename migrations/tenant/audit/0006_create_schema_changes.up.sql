-- owner: audit
-- lint: allow unprotected-table, unwatched-table because it is a trail, of the database and not of a tenant
create table audit.schema_changes (
    id bigint generated always as identity primary key,
    occurred_at timestamptz not null default clock_timestamp(),
    version integer not null,
    context text not null,
    name text not null,
    direction text not null check (direction in ('up', 'down', 'repair', 'baseline')),
    checksum text not null,
    actor text not null,
    reason text,
    tool_version text not null,
    session_login name not null default session_user
);
comment on table audit.schema_changes is 'How the schema came to be: one row for each migration applied or reverted in this database, this one included. Concerns the database, not one tenant in it, and so has no tenant_id.';
comment on column audit.schema_changes.checksum is 'SHA-256 of the up file, as in tenancy.migrations.';
comment on column audit.schema_changes.direction is 'up: applied; down: taken back; repair: put right after a crash or an edit; baseline: found in the database, which was taken for equal to what the file makes.';

create function audit.record_schema_change(
    version integer, context text, name text, direction text, checksum text, actor text, reason text, tool_version text
) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
    insert into audit.schema_changes (version, context, name, direction, checksum, actor, reason, tool_version)
    values (version, context, name, direction, checksum, actor, reason, tool_version)
$$;
comment on function audit.record_schema_change(integer, text, text, text, text, text, text, text) is 'Written by the migration engine, in the transaction of the migration.';

do $$
begin
    execute format('grant select on audit.schema_changes to %I, %I', tenancy.group_role('owner'), tenancy.group_role('readonly'));
    revoke execute on function audit.record_schema_change(integer, text, text, text, text, text, text, text) from public;
    execute format('grant execute on function audit.record_schema_change(integer, text, text, text, text, text, text, text) to %I', tenancy.group_role('owner'));
end
$$;
