-- $1: the user; $2: those too that are over; $3: after this one; $4: at most so many.
select
    session.id,
    session.user_id,
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name!",
    users.email,
    case
        when session.revoked_at is not null then 'ended'
        when greatest(session.expires_at, session.refresh_expires_at) > now()
            and session.refresh_token_version >= users.refresh_token_version then 'open'
        else 'expired'
    end as "state!",
    host(session.ip_address) as ip_address,
    session.user_agent,
    session.created_at,
    session.last_seen_at,
    greatest(session.expires_at, session.refresh_expires_at) as "expires_at!",
    session.revoked_at as ended_at,
    session.revoked_reason as ended_reason
from identity.user_sessions session
join identity.users on users.tenant_id = session.tenant_id and users.id = session.user_id
where session.tenant_id = (select tenancy.current_tenant())
  and ($1::uuid is null or session.user_id = $1)
  and (
      $2
      or session.revoked_at is null
      and greatest(session.expires_at, session.refresh_expires_at) > now()
      and session.refresh_token_version >= users.refresh_token_version
  )
  and (
      $3::uuid is null
      or (session.created_at, session.id) < (
          select last_seen.created_at, last_seen.id
          from identity.user_sessions last_seen
          where last_seen.tenant_id = (select tenancy.current_tenant()) and last_seen.id = $3
      )
  )
order by session.created_at desc, session.id desc
limit $4
