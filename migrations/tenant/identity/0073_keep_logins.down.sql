alter table identity.users drop constraint users_merged_check;
alter table identity.users drop constraint users_anonymized_check;
drop table identity.login_attempts;
drop table identity.used_refresh_tokens;
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
  and users.status = 'active'
  and users.deleted_at is null;
drop function identity.may_log_in(text, timestamptz, timestamptz);
alter table identity.user_sessions drop column refresh_token_version;
