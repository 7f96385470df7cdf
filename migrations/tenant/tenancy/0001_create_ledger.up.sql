create schema tenancy;
comment on schema tenancy is 'Which tenant''s data this is, who acts, what was migrated, and how rows are protected.';

-- lint: allow unprotected-table, unwatched-table because it is the engine's own, of the database and not of a tenant
create table tenancy.migrations (
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
comment on table tenancy.migrations is 'The ledger: one row for each migration that was begun in this database. Written by the migration engine alone.';
comment on column tenancy.migrations.version is 'The number of the file; global across contexts, and the order of application.';
comment on column tenancy.migrations.checksum is 'SHA-256 of the up file, line endings normalised.';
comment on column tenancy.migrations.down_checksum is 'SHA-256 of the down file, line endings normalised.';
comment on column tenancy.migrations.down_sql is 'The down file itself, so that a migration can be reverted by a tool that no longer has it.';
comment on column tenancy.migrations.state is 'running: a no-transaction migration was begun and has not ended; failed: it ended with an error; applied: done.';
comment on column tenancy.migrations.statement_index is 'How many statements of a no-transaction migration are committed.';
comment on column tenancy.migrations.attempts is 'How many times the migration was begun, retries after a lock time-out included.';
comment on column tenancy.migrations.actor is 'Who ran the migration, as the tool authenticated them.';
comment on column tenancy.migrations.error is 'SQLSTATE and message of the last failure, without row values.';
