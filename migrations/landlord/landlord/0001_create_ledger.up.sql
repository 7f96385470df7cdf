create schema landlord;
comment on schema landlord is 'The platform: which tenants exist, where they live, who may administer them, and what was run over them. Never a tenant''s data.';

-- lint: allow unwatched-table because it is the engine's own
create table landlord.migrations (
    version integer primary key check (version > 0),
    context text not null,
    name text not null,
    checksum text not null,
    down_checksum text,
    down_sql text,
    state text not null check (state in ('running', 'applied', 'failed')),
    statement_index integer not null default 0 check (statement_index >= 0),
    attempts integer not null default 1 check (attempts > 0),
    actor text not null,
    tool_version text not null,
    error text,
    started_at timestamptz not null default clock_timestamp(),
    duration_ms bigint check (duration_ms >= 0)
);
comment on table landlord.migrations is 'The ledger: one row for each migration that was begun in this database. Written by the migration engine alone. Its columns are those of tenancy.migrations.';
