create table landlord.servers (
    id uuid primary key,
    name text not null,
    host text not null check (host <> ''),
    port integer not null check (port between 1 and 65535),
    username text not null check (username <> ''),
    maintenance_database text not null default 'postgres',
    ssl_mode text not null default 'prefer' check (ssl_mode in ('disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full')),
    ssl_root_certificate text,
    secret_reference text not null default 'pgpass' check (secret_reference ~ '^(none|pgpass|env:[A-Za-z_][A-Za-z0-9_]*|command:.+)$'),
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor(),
    constraint servers_name_key unique (name),
    constraint servers_name_check check (name ~ '^[a-z][a-z0-9_-]*$')
);
comment on table landlord.servers is 'The PostgreSQL servers that hold tenant databases.';
comment on column landlord.servers.host is 'Host name, address, or the folder of a Unix socket.';
comment on column landlord.servers.username is 'The administrator as whom the tool connects: CREATEDB and CREATEROLE, no superuser.';
comment on column landlord.servers.secret_reference is 'Where the administrator''s password is to be had, never the password: none, pgpass, env:NAME or command:….';
comment on column landlord.servers.ssl_mode is 'PostgreSQL''s sslmode of connections to the server.';

create table landlord.tenants (
    id uuid primary key,
    slug text not null,
    name text not null check (name <> ''),
    template text not null,
    status text not null default 'provisioning'
        check (status in ('provisioning', 'active', 'suspended', 'archived', 'purging', 'purged', 'failed')),
    status_reason text,
    status_changed_at timestamptz not null default now(),
    maintenance boolean not null default false,
    maintenance_message text,
    server_id uuid not null references landlord.servers (id),
    database_name text not null check (octet_length(database_name) between 1 and 63),
    placement_mode text not null default 'dedicated' check (placement_mode in ('dedicated', 'pooled')),
    tags text[] not null default '{}',
    schema_version integer,
    fingerprint text,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor(),
    constraint tenants_slug_key unique (slug),
    constraint tenants_slug_check check (slug ~ '^[a-z][a-z0-9_]{0,39}$')
);
comment on table landlord.tenants is 'The organizations that the platform hosts, and where each one''s data lives.';
comment on column landlord.tenants.status is 'provisioning → active ⇄ suspended → archived → purging → purged; failed beside provisioning. Maintenance is apart from it.';
comment on column landlord.tenants.maintenance is 'True while the application''s logins are kept out for a moment, whatever the status.';
comment on column landlord.tenants.placement_mode is 'dedicated: a database of its own; pooled: several tenants in one database.';
comment on column landlord.tenants.schema_version is 'The highest migration that the tenant''s database had when it was last touched.';
comment on column landlord.tenants.fingerprint is 'Hash of the migrations that the tenant''s database had applied when it was last touched; its own ledger is the truth.';
comment on column landlord.tenants.database_name is 'The database on the server, tenant_ and the slug when it was created.';
comment on column landlord.tenants.tags is 'Words by which operators select tenants.';
comment on column landlord.tenants.template is 'The name of the template from which it was made; its seeds are held against it.';
create unique index tenants_placement_key on landlord.tenants (server_id, database_name) where placement_mode = 'dedicated' and status <> 'purged';

create table landlord.tenant_contexts (
    tenant_id uuid not null references landlord.tenants (id) on delete cascade,
    context text not null,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    primary key (tenant_id, context)
);
comment on table landlord.tenant_contexts is 'Which contexts a tenant''s database has: its template''s, and those enabled since.';

-- lint: allow unwatched-table because it is itself a record of what was done
create table landlord.tenant_steps (
    tenant_id uuid not null references landlord.tenants (id) on delete cascade,
    operation text not null,
    position integer not null,
    step text not null,
    subject text not null default '',
    finished_at timestamptz,
    primary key (tenant_id, operation, position)
);
comment on table landlord.tenant_steps is 'The steps of an operation on a tenant, each safe to repeat: what is not finished shows where a broken operation stands.';
comment on column landlord.tenant_steps.operation is 'The operation that the step is of, such as create.';
comment on column landlord.tenant_steps.step is 'What the step does, in words.';
comment on column landlord.tenant_steps.subject is 'What the operation works with, such as the backup that is restored: repeated with the same one it goes on, with another it begins anew.';

create table landlord.platform_user_roles (
    id uuid primary key,
    platform_user_id uuid not null references landlord.platform_users (id),
    role_code text not null references landlord.roles (code),
    tenant_id uuid references landlord.tenants (id) on delete cascade,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    constraint platform_user_roles_key unique nulls not distinct (platform_user_id, role_code, tenant_id)
);
comment on table landlord.platform_user_roles is 'Which platform user has which role, on the whole platform or on one tenant.';
comment on column landlord.platform_user_roles.tenant_id is 'The tenant that the role is limited to; null: the whole platform.';

select landlord.watch('landlord.servers');
select landlord.watch('landlord.tenants', '{schema_version,fingerprint}');
select landlord.watch('landlord.tenant_contexts');
select landlord.watch('landlord.platform_user_roles');
