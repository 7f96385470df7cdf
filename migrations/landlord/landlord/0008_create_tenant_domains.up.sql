create table landlord.tenant_domains (
    id uuid primary key,
    tenant_id uuid not null references landlord.tenants (id) on delete cascade,
    hostname text not null,
    is_primary boolean not null default false,
    token text not null check (length(token) >= 32),
    verified_at timestamptz,
    verified_by text,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor(),
    constraint tenant_domains_hostname_key unique (hostname),
    constraint tenant_domains_hostname_check check (
        length(hostname) <= 253
        and hostname ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'
    ),
    constraint tenant_domains_verified_check check ((verified_at is null) = (verified_by is null)),
    constraint tenant_domains_primary_check check (verified_at is not null or not is_primary)
);
comment on table landlord.tenant_domains is 'The host names under which organizations are reached; each belongs to one tenant of the platform.';
comment on column landlord.tenant_domains.hostname is 'In small letters, other scripts as IDNA''s ASCII form, without a full stop at the end.';
comment on column landlord.tenant_domains.is_primary is 'True for the one under which the organization wants to be known.';
comment on column landlord.tenant_domains.token is 'What the organization publishes under the host name to show that it is its own; no secret.';
comment on column landlord.tenant_domains.verified_at is 'When an operator found the token published; null until then.';
comment on column landlord.tenant_domains.verified_by is 'Who found it.';
create unique index tenant_domains_primary_key on landlord.tenant_domains (tenant_id) where is_primary;
create index tenant_domains_tenant_idx on landlord.tenant_domains (tenant_id);

select landlord.watch('landlord.tenant_domains');
