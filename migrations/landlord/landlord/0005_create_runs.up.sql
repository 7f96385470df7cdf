-- lint: allow unwatched-table because it is itself a record of what was done
create table landlord.runs (
    id uuid primary key,
    operation text not null check (operation <> ''),
    arguments jsonb not null,
    state text not null default 'running' check (state in ('running', 'done', 'failed', 'interrupted')),
    concurrency integer not null check (concurrency > 0),
    reason text,
    request_id uuid not null,
    tool_version text not null,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    created_by text not null default landlord.current_actor()
);
comment on table landlord.runs is 'Every operation over a fleet of databases: who ran it, with which arguments, and how it ended.';
comment on column landlord.runs.operation is 'The command, such as "migrate up" or "seed apply".';
comment on column landlord.runs.arguments is 'The arguments with which the run is resumed.';
comment on column landlord.runs.state is 'running, also when the tool died; done; failed: some targets did; interrupted: it stopped before its end.';
create index runs_started_at_idx on landlord.runs (started_at desc);

-- lint: allow unwatched-table because it is itself a record of what was done
create table landlord.run_targets (
    run_id uuid not null references landlord.runs (id) on delete cascade,
    position integer not null,
    tenant_id uuid references landlord.tenants (id) on delete cascade,
    target text not null,
    state text not null default 'pending' check (state in ('pending', 'running', 'done', 'failed', 'skipped', 'not_attempted')),
    attempts integer not null default 0,
    sqlstate text,
    object text,
    message text,
    result text,
    started_at timestamptz,
    duration_ms bigint,
    primary key (run_id, position)
);
comment on table landlord.run_targets is 'What a run did with each database, written as it goes, so that it survives the death of the tool.';
comment on column landlord.run_targets.tenant_id is 'The tenant; null: the landlord''s own database.';
comment on column landlord.run_targets.target is 'The tenant''s slug, or "landlord".';
comment on column landlord.run_targets.object is 'What failed: the migration or file and statement, or the constraint.';
comment on column landlord.run_targets.message is 'The error without row values, which are the tenant''s.';
comment on column landlord.run_targets.result is 'What was done, in a few words.';
comment on column landlord.run_targets.state is 'pending, running, done, failed; skipped: there was nothing to do; not_attempted: the run ended before.';
create index run_targets_tenant_idx on landlord.run_targets (tenant_id);
