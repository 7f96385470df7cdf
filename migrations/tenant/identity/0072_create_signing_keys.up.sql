create table identity.signing_keys (
    tenant_id uuid not null,
    id uuid not null,
    secret bytea not null,
    accepted_until timestamptz,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint signing_keys_secret_check check (octet_length(secret) >= 32)
);
comment on table identity.signing_keys is 'Keys with which access tokens are signed (HMAC-SHA256): one that signs, and former ones while tokens of theirs may still be good.';
comment on column identity.signing_keys.id is 'The key id (kid) in the header of a token.';
comment on column identity.signing_keys.secret is 'The key itself. Never in the trail; readers of reports do not see this table.';
comment on column identity.signing_keys.accepted_until is 'Until when tokens of a former key are accepted; null for the one that signs.';
create unique index signing_keys_current_key on identity.signing_keys (tenant_id) where accepted_until is null;
select tenancy.protect('identity.signing_keys');
select audit.watch('identity.signing_keys', 'full', '{secret}');

do $$
begin
    execute format('revoke select on identity.signing_keys from %I', tenancy.group_role('readonly'));
end
$$;
