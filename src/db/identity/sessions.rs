//! Sessions: opened by a login, refreshed, ended.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A session that is opened.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// SHA-256 of the access token.
    pub access_hash: &'a str,
    /// SHA-256 of the refresh token.
    pub refresh_hash: &'a str,
    /// The user's refresh token version.
    pub refresh_version: i32,
    /// Where the login came from.
    pub ip_address: Option<&'a str>,
    /// With which program.
    pub user_agent: Option<&'a str>,
    /// When the access token expires.
    pub expires_at: DateTime<Utc>,
    /// When the refresh token expires.
    pub refresh_expires_at: DateTime<Utc>,
}

/// Opens a session.
///
/// # Errors
/// When the query fails.
pub async fn add(transaction: &mut WriteTransaction<'_>, session: &NewSession<'_>) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.user_sessions (
            tenant_id, id, user_id, session_token_hash, refresh_token_hash, refresh_token_version,
            ip_address, user_agent, expires_at, refresh_expires_at, last_seen_at
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6::text::inet, $7, $8, $9, now()
        )
        ",
        session.id,
        session.user_id,
        session.access_hash,
        session.refresh_hash,
        session.refresh_version,
        session.ip_address,
        session.user_agent,
        session.expires_at,
        session.refresh_expires_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends the oldest sessions of a user beyond so many. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn end_beyond(transaction: &mut WriteTransaction<'_>, user_id: Uuid, most: i64) -> Result<u64> {
    let ended = sqlx::query!(
        "
        update identity.user_sessions
        set revoked_at = now(),
            revoked_by = tenancy.current_actor(),
            revoked_reason = 'more sessions than one person may have'
        where tenant_id = tenancy.current_tenant()
          and id in (
              select id
              from identity.user_sessions
              where tenant_id = tenancy.current_tenant() and user_id = $1
                and revoked_at is null and refresh_expires_at > now()
              order by created_at desc, id desc
              offset $2
          )
        ",
        user_id,
        most,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected())
}

/// A session with what of its user decides whether it is good.
#[derive(Clone, Debug)]
pub struct SessionState {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// The user's name as it is shown.
    pub name: String,
    /// The user's e-mail.
    pub email: Option<String>,
    /// Whether the user may log in now.
    pub is_usable: bool,
    /// When it was ended.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When the refresh token expires.
    pub refresh_expires_at: Option<DateTime<Utc>>,
    /// Whether the user's refresh tokens were all refused since it was opened.
    pub is_outdated: bool,
    /// Access tokens of a lower version are refused.
    pub access_token_version: i32,
}

/// A session by its id.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<SessionState>> {
    Ok(sqlx::query_as!(
        SessionState,
        r#"
        select
            user_sessions.id,
            user_sessions.user_id,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name!",
            users.email,
            identity.may_log_in(users.status, users.locked_until, users.deleted_at) as "is_usable!",
            user_sessions.revoked_at,
            user_sessions.refresh_expires_at,
            user_sessions.refresh_token_version < users.refresh_token_version as "is_outdated!",
            users.access_token_version
        from identity.user_sessions
        join identity.users on users.tenant_id = user_sessions.tenant_id and users.id = user_sessions.user_id
        where user_sessions.tenant_id = (select tenancy.current_tenant()) and user_sessions.id = $1
        "#,
        id,
    )
    .fetch_optional(connection)
    .await?)
}

/// The session whose present refresh token has a hash; nobody else refreshes it meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn lock_by_refresh_token(
    transaction: &mut WriteTransaction<'_>,
    refresh_hash: &str,
) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select id
        from identity.user_sessions
        where tenant_id = tenancy.current_tenant() and refresh_token_hash = $1
        for update
        ",
        refresh_hash,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}

/// The session of which a refresh token was exchanged already.
///
/// # Errors
/// When the query fails.
pub async fn find_by_used_token(connection: &mut PgConnection, refresh_hash: &str) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select session_id
        from identity.used_refresh_tokens
        where tenant_id = (select tenancy.current_tenant()) and token_hash = $1
        ",
        refresh_hash,
    )
    .fetch_optional(connection)
    .await?)
}

/// The session whose latest access token has a hash.
///
/// # Errors
/// When the query fails.
pub async fn find_by_access_token(connection: &mut PgConnection, access_hash: &str) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select id
        from identity.user_sessions
        where tenant_id = (select tenancy.current_tenant()) and session_token_hash = $1
        ",
        access_hash,
    )
    .fetch_optional(connection)
    .await?)
}

/// The tokens that a session goes on with.
#[derive(Clone, Debug)]
pub struct NextTokens<'a> {
    /// SHA-256 of the access token.
    pub access_hash: &'a str,
    /// SHA-256 of the refresh token.
    pub refresh_hash: &'a str,
    /// When the access token expires.
    pub expires_at: DateTime<Utc>,
    /// When the refresh token expires.
    pub refresh_expires_at: DateTime<Utc>,
}

/// Gives a session its next tokens; the former refresh token is remembered as used.
///
/// # Errors
/// When the query fails.
pub async fn exchange(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    former_hash: &str,
    next: &NextTokens<'_>,
) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.used_refresh_tokens (tenant_id, token_hash, session_id)
        values (tenancy.current_tenant(), $2, $1)
        ",
        id,
        former_hash,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update identity.user_sessions
        set session_token_hash = $2,
            refresh_token_hash = $3,
            expires_at = $4,
            refresh_expires_at = $5,
            last_seen_at = now()
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        next.access_hash,
        next.refresh_hash,
        next.expires_at,
        next.refresh_expires_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends a session. Returns whether it was open.
///
/// # Errors
/// When the query fails.
pub async fn end(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: &str) -> Result<bool> {
    let ended = sqlx::query!(
        "
        update identity.user_sessions
        set revoked_at = now(), revoked_by = tenancy.current_actor(), revoked_reason = $2
        where tenant_id = tenancy.current_tenant() and id = $1 and revoked_at is null
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends every session of a user that can be used. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn end_all(transaction: &mut WriteTransaction<'_>, user_id: Uuid, reason: &str) -> Result<u64> {
    let ended = sqlx::query!(
        "
        update identity.user_sessions
        set revoked_at = now(), revoked_by = tenancy.current_actor(), revoked_reason = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1 and revoked_at is null
          and greatest(expires_at, refresh_expires_at) > now()
        ",
        user_id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(ended.rows_affected())
}

/// Raises the versions of a user's tokens: all that were given out are refused, whoever asks and whatever their session
/// says.
///
/// # Errors
/// When the query fails.
pub async fn refuse_tokens(transaction: &mut WriteTransaction<'_>, user_id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set access_token_version = access_token_version + 1,
            refresh_token_version = refresh_token_version + 1
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        user_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A session in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// The user's name as it is shown.
    pub name: String,
    /// The user's e-mail.
    pub email: Option<String>,
    /// `open`, `expired` or `ended`.
    pub state: String,
    /// Where the login came from.
    pub ip_address: Option<String>,
    /// With which program.
    pub user_agent: Option<String>,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// When it was refreshed last.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// When it ends unless it is refreshed.
    pub expires_at: DateTime<Utc>,
    /// When it was ended before its time.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why.
    pub ended_reason: Option<String>,
}

/// The sessions of a user or of all, newest first; with `all` those too that are over.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    user_id: Option<Uuid>,
    all: bool,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Session>> {
    Ok(sqlx::query_file_as!(
        Session,
        "src/db/identity/sessions_list.sql",
        user_id,
        all,
        after,
        limit
    )
    .fetch_all(connection)
    .await?)
}
