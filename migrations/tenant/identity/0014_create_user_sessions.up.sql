create table identity.user_sessions (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    session_token_hash text not null,
    refresh_token_hash text,
    ip_address inet,
    user_agent text,
    expires_at timestamptz not null,
    refresh_expires_at timestamptz,
    last_seen_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    constraint user_sessions_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    constraint user_sessions_revoked_by_fkey foreign key (tenant_id, revoked_by) references tenancy.actors (tenant_id, id),
    constraint user_sessions_token_key unique (tenant_id, session_token_hash),
    constraint user_sessions_refresh_token_key unique (tenant_id, refresh_token_hash),
    constraint user_sessions_expiry_check check (expires_at > created_at and refresh_expires_at >= expires_at)
);
comment on table identity.user_sessions is 'Logins that may still be used, or were.';
comment on column identity.user_sessions.session_token_hash is 'SHA-256 of the token, which is shown once and kept nowhere.';
comment on column identity.user_sessions.refresh_token_hash is 'SHA-256 of the refresh token; replaced at each refresh.';
comment on column identity.user_sessions.revoked_at is 'When the session was ended before its time.';
create index user_sessions_user_idx on identity.user_sessions (tenant_id, user_id);
select tenancy.protect('identity.user_sessions');
select audit.watch('identity.user_sessions', 'full', '{session_token_hash,refresh_token_hash,last_seen_at}');

create view identity.active_user_sessions with (security_invoker = true, security_barrier = true) as
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
  and users.status = 'active'
  and users.deleted_at is null;
comment on view identity.active_user_sessions is 'Sessions that can be used now: neither expired nor revoked, of active users, with the tenant''s name.';

do $$
begin
    execute format('grant select on identity.active_user_sessions to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;
