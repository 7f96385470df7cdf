create table landlord.retained_trails (
    id uuid primary key,
    tenant_id uuid not null references landlord.tenants (id),
    path text not null check (path <> ''),
    entries bigint not null check (entries >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    exported_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor()
);
comment on table landlord.retained_trails is 'The audit trails of archived tenants that were written into the retention folder: what must be kept when the tenant is purged.';
comment on column landlord.retained_trails.path is 'The folder with the trail and its manifest, on the machine on which it was written.';
comment on column landlord.retained_trails.exported_at is 'When the trail was written.';
comment on column landlord.retained_trails.entries is 'How many entries the trail has.';
comment on column landlord.retained_trails.sha256 is 'SHA-256 of the trail''s file.';
create index retained_trails_tenant_id_idx on landlord.retained_trails (tenant_id, exported_at desc);
select landlord.watch('landlord.retained_trails');
