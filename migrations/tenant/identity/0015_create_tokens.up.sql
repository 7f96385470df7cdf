create table identity.authentication_tokens (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    purpose text not null constraint authentication_tokens_purpose_check check (purpose in ('email_verification', 'phone_verification', 'api')),
    name text,
    token_hash text not null,
    email_normalized text,
    expires_at timestamptz,
    used_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint authentication_tokens_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    constraint authentication_tokens_revoked_by_fkey foreign key (tenant_id, revoked_by) references tenancy.actors (tenant_id, id),
    constraint authentication_tokens_token_key unique (tenant_id, token_hash),
    constraint authentication_tokens_expiry_check check (purpose = 'api' or expires_at is not null),
    constraint authentication_tokens_single_use_check check (purpose <> 'api' or used_at is null)
);
comment on table identity.authentication_tokens is 'Tokens that verify an address (used once) or let a program in (API tokens), by hash.';
comment on column identity.authentication_tokens.name is 'What an API token is for, as its holder named it.';
comment on column identity.authentication_tokens.token_hash is 'SHA-256 of the token, which is shown once and kept nowhere.';
comment on column identity.authentication_tokens.email_normalized is 'The address that a verification was sent to: one changed since is not verified by it.';
comment on column identity.authentication_tokens.used_at is 'When a single-use token was used; it opens nothing afterwards.';
comment on column identity.authentication_tokens.last_used_at is 'When an API token was last used.';
comment on column identity.authentication_tokens.purpose is 'email_verification and phone_verification: proves an address, once; api: lets a program in until it expires or is revoked.';
create index authentication_tokens_user_idx on identity.authentication_tokens (tenant_id, user_id);
select tenancy.protect('identity.authentication_tokens');
select audit.watch('identity.authentication_tokens', 'full', '{token_hash,last_used_at}');

create table identity.password_resets (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    token_hash text not null,
    ip_address inet,
    expires_at timestamptz not null,
    used_at timestamptz,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint password_resets_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    constraint password_resets_token_key unique (tenant_id, token_hash),
    constraint password_resets_expiry_check check (expires_at > created_at)
);
comment on table identity.password_resets is 'Requests to set a new password; each token is used once.';
comment on column identity.password_resets.token_hash is 'SHA-256 of the token, which is shown once and kept nowhere.';
comment on column identity.password_resets.ip_address is 'Where the request came from.';
create index password_resets_user_idx on identity.password_resets (tenant_id, user_id, created_at);
select tenancy.protect('identity.password_resets');
select audit.watch('identity.password_resets', 'full', '{token_hash}');

create table identity.password_history (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    password_hash text not null,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint password_history_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade
);
comment on table identity.password_history is 'Former passwords of a user, which may not be used again.';
comment on column identity.password_history.password_hash is 'A PHC or bcrypt string.';
create index password_history_user_idx on identity.password_history (tenant_id, user_id, created_at);
select tenancy.protect('identity.password_history');
select audit.watch('identity.password_history', 'keys');
