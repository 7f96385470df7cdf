//! Tokens that prove an address once, or let a program in.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A token to be kept, by its hash.
#[derive(Clone, Debug)]
pub struct NewToken<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// `email_verification`, `phone_verification` or `api`.
    pub purpose: &'a str,
    /// What an API token is for.
    pub name: Option<&'a str>,
    /// SHA-256 of the token.
    pub token_hash: &'a str,
    /// The address that a verification is sent to.
    pub address: Option<&'a str>,
    /// When it expires; an API token may never.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Keeps a token.
///
/// # Errors
/// When the query fails.
pub async fn add(transaction: &mut WriteTransaction<'_>, token: &NewToken<'_>) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.authentication_tokens (
            tenant_id, id, user_id, purpose, name, token_hash, email_normalized, expires_at
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7
        )
        ",
        token.id,
        token.user_id,
        token.purpose,
        token.name,
        token.token_hash,
        token.address,
        token.expires_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A verification that was asked for.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// The user's name as it is shown.
    pub name: String,
    /// Whether it was used, or the user is deleted.
    pub is_used: bool,
    /// Whether its time is over.
    pub is_expired: bool,
    /// Whether the user has another address since.
    pub is_other_address: bool,
}

/// The verification of a token; nobody else uses it meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn lock_verification(
    transaction: &mut WriteTransaction<'_>,
    purpose: &str,
    token_hash: &str,
) -> Result<Option<Verification>> {
    Ok(sqlx::query_as!(
        Verification,
        r#"
        select
            token.id,
            token.user_id,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name!",
            token.used_at is not null or token.revoked_at is not null or users.deleted_at is not null as "is_used!",
            token.expires_at <= now() as "is_expired!",
            token.email_normalized is distinct from
                case $1 when 'email_verification' then users.email_normalized else users.phone end as "is_other_address!"
        from identity.authentication_tokens token
        join identity.users on users.tenant_id = token.tenant_id and users.id = token.user_id
        where token.tenant_id = tenancy.current_tenant() and token.purpose = $1 and token.token_hash = $2
        for update
        "#,
        purpose,
        token_hash,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}

/// Keeps that a token was used.
///
/// # Errors
/// When the query fails.
pub async fn mark_used(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.authentication_tokens
        set used_at = now()
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// An API token in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ApiToken {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    pub name: Option<String>,
    /// Whose it is.
    pub user_id: Uuid,
    /// The user's name as it is shown.
    pub user: String,
    /// `good`, `expired` or `revoked`.
    pub state: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was used last.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it expires.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The API tokens of a user or of all, newest first; with `all` those too that are good no more.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, user_id: Option<Uuid>, all: bool) -> Result<Vec<ApiToken>> {
    Ok(sqlx::query_as!(
        ApiToken,
        r#"
        select
            token.id,
            token.name,
            token.user_id,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "user!",
            case
                when token.revoked_at is not null then 'revoked'
                when token.expires_at <= now() then 'expired'
                else 'good'
            end as "state!",
            token.created_at,
            token.last_used_at,
            token.expires_at,
            token.revoked_at
        from identity.authentication_tokens token
        join identity.users on users.tenant_id = token.tenant_id and users.id = token.user_id
        where token.tenant_id = (select tenancy.current_tenant()) and token.purpose = 'api'
          and ($1::uuid is null or token.user_id = $1)
          and ($2 or token.revoked_at is null and coalesce(token.expires_at > now(), true))
        order by token.created_at desc, token.id desc
        "#,
        user_id,
        all,
    )
    .fetch_all(connection)
    .await?)
}

/// Revokes an API token. Returns whether it was good until then; `None` when there is none.
///
/// # Errors
/// When the query fails.
pub async fn revoke(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<Option<bool>> {
    Ok(sqlx::query_scalar!(
        r#"
        with found as (
            select tenant_id, id, revoked_at
            from identity.authentication_tokens
            where tenant_id = tenancy.current_tenant() and id = $1 and purpose = 'api'
        ), revoked as (
            update identity.authentication_tokens token
            set revoked_at = now(), revoked_by = tenancy.current_actor()
            from found
            where token.tenant_id = found.tenant_id and token.id = found.id and found.revoked_at is null
            returning token.id
        )
        select exists (select from revoked) as "was_good!" from found
        "#,
        id,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}

/// Revokes every API token of a user that is good. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn revoke_all(transaction: &mut WriteTransaction<'_>, user_id: Uuid) -> Result<u64> {
    let revoked = sqlx::query!(
        "
        update identity.authentication_tokens
        set revoked_at = now(), revoked_by = tenancy.current_actor()
        where tenant_id = tenancy.current_tenant() and user_id = $1 and purpose = 'api' and revoked_at is null
        ",
        user_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(revoked.rows_affected())
}

/// An API token that somebody brings.
#[derive(Clone, Debug)]
pub struct ApiTokenState {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    pub name: Option<String>,
    /// Whose it is.
    pub user_id: Uuid,
    /// The user's name as it is shown.
    pub user: String,
    /// The user's e-mail.
    pub email: Option<String>,
    /// When it expires.
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether it was revoked.
    pub is_revoked: bool,
    /// Whether its time is over.
    pub is_expired: bool,
    /// Whether the user may log in now.
    pub is_usable: bool,
}

/// The API token of a hash.
///
/// # Errors
/// When the query fails.
pub async fn find_api_token(
    connection: &mut PgConnection,
    token_hash: &str,
) -> Result<Option<ApiTokenState>> {
    Ok(sqlx::query_as!(
        ApiTokenState,
        r#"
        select
            token.id,
            token.name,
            token.user_id,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "user!",
            users.email,
            token.expires_at,
            token.revoked_at is not null as "is_revoked!",
            coalesce(token.expires_at <= now(), false) as "is_expired!",
            identity.may_log_in(users.status, users.locked_until, users.deleted_at) as "is_usable!"
        from identity.authentication_tokens token
        join identity.users on users.tenant_id = token.tenant_id and users.id = token.user_id
        where token.tenant_id = (select tenancy.current_tenant()) and token.purpose = 'api' and token.token_hash = $1
        "#,
        token_hash,
    )
    .fetch_optional(connection)
    .await?)
}

/// Keeps that an API token was used just now.
///
/// # Errors
/// When the query fails.
pub async fn touch(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.authentication_tokens
        set last_used_at = now()
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
