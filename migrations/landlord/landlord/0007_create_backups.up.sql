create table landlord.backups (
    id uuid primary key,
    tenant_id uuid references landlord.tenants (id),
    target text not null check (target <> ''),
    class text not null check (class in ('manual', 'hourly', 'daily', 'weekly', 'operation')),
    path text not null check (path <> ''),
    file_size bigint not null check (file_size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    schema_version integer not null,
    taken_at timestamptz not null,
    verified_at timestamptz,
    removed_at timestamptz,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor()
);
comment on table landlord.backups is 'Every backup that was taken: of what, by whom, where it was written and whether a restore of it was tried.';
comment on column landlord.backups.tenant_id is 'The tenant; null: the landlord''s own database.';
comment on column landlord.backups.target is 'The tenant''s slug, or "landlord".';
comment on column landlord.backups.class is 'By which plan it was taken: manual, hourly, daily, weekly; or operation: before an operation that takes something away.';
comment on column landlord.backups.path is 'The folder with the dump and its manifest, on the machine on which it was taken.';
comment on column landlord.backups.file_size is 'The size of the dump in bytes.';
comment on column landlord.backups.sha256 is 'SHA-256 of the dump.';
comment on column landlord.backups.schema_version is 'The highest migration of the database when it was dumped.';
comment on column landlord.backups.taken_at is 'The moment that the backup shows.';
comment on column landlord.backups.verified_at is 'When it was restored on trial and found equal; null: never.';
comment on column landlord.backups.removed_at is 'When its folder was removed, to keep the newest ones only; null while it is kept.';
create index backups_target_idx on landlord.backups (target, taken_at desc);
create index backups_tenant_id_idx on landlord.backups (tenant_id);

create table landlord.former_databases (
    id uuid primary key,
    tenant_id uuid not null references landlord.tenants (id),
    server_id uuid not null references landlord.servers (id),
    database_name text not null,
    operation text not null,
    kept_since timestamptz not null default now(),
    dropped_at timestamptz,
    created_by text not null default landlord.current_actor(),
    constraint former_databases_key unique (server_id, database_name)
);
comment on table landlord.former_databases is 'Databases in which a tenant lived before an operation put another one in their place: kept, closed to everybody, until they are dropped.';
comment on column landlord.former_databases.database_name is 'Its name since then.';
comment on column landlord.former_databases.kept_since is 'When the other database took its place.';
comment on column landlord.former_databases.operation is 'What replaced it, such as restore.';
comment on column landlord.former_databases.dropped_at is 'When it was dropped; null while it is kept.';
create index former_databases_tenant_id_idx on landlord.former_databases (tenant_id);

select landlord.watch('landlord.backups');
select landlord.watch('landlord.former_databases');
