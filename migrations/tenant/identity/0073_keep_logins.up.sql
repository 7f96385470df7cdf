create function identity.may_log_in(status text, locked_until timestamptz, deleted_at timestamptz) returns boolean
language sql stable parallel safe
return deleted_at is null and (status = 'active' or (status = 'locked' and coalesce(locked_until <= now(), false)));
comment on function identity.may_log_in(text, timestamptz, timestamptz) is 'Whether a user with this status may log in and use sessions now: a lock with an end is over by itself.';

create or replace view identity.active_user_sessions with (security_invoker = true, security_barrier = true) as
select
    user_sessions.tenant_id,
    tenants.slug as tenant_slug,
    tenants.name as tenant_name,
    user_sessions.id as session_id,
    user_sessions.user_id,
    users.email,
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as user_name,
    user_sessions.ip_address,
    user_sessions.user_agent,
    user_sessions.created_at,
    user_sessions.last_seen_at,
    user_sessions.expires_at,
    user_sessions.refresh_expires_at
from identity.user_sessions
join identity.users on users.tenant_id = user_sessions.tenant_id and users.id = user_sessions.user_id
join tenancy.tenants on tenants.id = user_sessions.tenant_id
where user_sessions.revoked_at is null
  and greatest(user_sessions.expires_at, user_sessions.refresh_expires_at) > now()
  and identity.may_log_in(users.status, users.locked_until, users.deleted_at);

-- What a session was opened under: raising a user's version refuses every token that was given out before.
alter table identity.user_sessions add column refresh_token_version integer not null default 1;
comment on column identity.user_sessions.refresh_token_version is 'The user''s refresh_token_version when the session was opened: it cannot be refreshed under a higher one.';

create table identity.used_refresh_tokens (
    tenant_id uuid not null,
    token_hash text not null,
    session_id uuid not null,
    used_at timestamptz not null default now(),
    primary key (tenant_id, token_hash),
    constraint used_refresh_tokens_session_fkey foreign key (tenant_id, session_id) references identity.user_sessions (tenant_id, id) on delete cascade
);
comment on table identity.used_refresh_tokens is 'Refresh tokens that were exchanged for others: one that comes again was copied, and ends its session.';
comment on column identity.used_refresh_tokens.token_hash is 'SHA-256 of the token.';
create index used_refresh_tokens_session_idx on identity.used_refresh_tokens (tenant_id, session_id);
select tenancy.protect('identity.used_refresh_tokens');
select audit.watch('identity.used_refresh_tokens', 'none');

create table identity.login_attempts (
    tenant_id uuid not null,
    counted text not null,
    key_hash text not null,
    attempts integer not null,
    counted_since timestamptz not null default now(),
    last_at timestamptz not null default now(),
    primary key (tenant_id, counted, key_hash),
    constraint login_attempts_counted_check check (counted in ('address', 'person')),
    constraint login_attempts_attempts_check check (attempts > 0)
);
comment on table identity.login_attempts is 'How many logins were tried lately from an address, and failed in a row for an e-mail, whether anybody has it or not. Kept for an hour.';
comment on column identity.login_attempts.counted is 'address: attempts within a minute; person: failures in a row, by which the answer is delayed.';
comment on column identity.login_attempts.key_hash is 'SHA-256 of the address or of the e-mail as it is compared.';
comment on column identity.login_attempts.counted_since is 'When the count began.';
create index login_attempts_last_at_idx on identity.login_attempts (tenant_id, last_at);
select tenancy.protect('identity.login_attempts');
select audit.watch('identity.login_attempts', 'none');

-- What was erased or joined to another record does not come back, whoever writes.
alter table identity.users add constraint users_anonymized_check check (
    anonymized_at is null
    or deleted_at is not null
    and coalesce(email, external_id, first_name, middle_name, last_name, name_local, role_title, phone, gender, avatar_url, password_hash) is null
    and date_of_birth is null
) not valid;
alter table identity.users add constraint users_merged_check check (merged_into is null or deleted_at is not null) not valid;
