//! How platform users prove who they are, and whether they may.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A platform user as operators see one.
#[derive(Clone, Debug, Serialize)]
pub struct PlatformLogin {
    /// The user's id.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: String,
    /// The name for people.
    pub name: String,
    /// `active`, `locked`, `suspended` or `deleted`.
    pub status: String,
    /// The database login that proves to be this user.
    pub database_login: Option<String>,
    /// The roles on the whole platform.
    pub roles: Vec<String>,
    /// Whether a password is set.
    pub has_password: bool,
    /// When a lock ends by itself.
    pub locked_until: Option<DateTime<Utc>>,
    /// Why the user is locked.
    pub locked_reason: Option<String>,
    /// Why the user is suspended.
    pub suspended_reason: Option<String>,
    /// The last login with the password.
    pub last_login_at: Option<DateTime<Utc>>,
    /// When the user was made.
    pub created_at: DateTime<Utc>,
    /// When the user was deleted.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// The platform users, by e-mail: all, or the one of an id or a normalized e-mail; deleted ones only where they are asked
/// for.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    who: Option<&str>,
    deleted: bool,
) -> Result<Vec<PlatformLogin>> {
    Ok(sqlx::query_as!(
        PlatformLogin,
        r#"
        select
            id,
            email,
            display_name as name,
            case
                when deleted_at is not null then 'deleted'
                when not active then 'suspended'
                when locked and coalesce(locked_until > now(), true) then 'locked'
                else 'active'
            end as "status!",
            database_login,
            array(
                select role_code from landlord.platform_user_roles
                where platform_user_id = platform_users.id and tenant_id is null
                order by role_code
            ) as "roles!",
            password_hash is not null as "has_password!",
            locked_until,
            locked_reason,
            suspended_reason,
            last_login_at,
            created_at,
            deleted_at
        from landlord.platform_users
        where (deleted_at is not null) = $2
          and ($1::text is null or id::text = $1 or email_normalized = $1)
        order by email_normalized collate "C"
        "#,
        who,
        deleted,
    )
    .fetch_all(connection)
    .await?)
}

/// Changes what is known of a platform user; `None` leaves it.
///
/// # Errors
/// When the e-mail or the login belongs to another.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    email: Option<&str>,
    name: Option<&str>,
    database_login: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set email = coalesce($2, email),
            email_normalized = coalesce(lower(btrim($2)), email_normalized),
            display_name = coalesce($3, display_name),
            database_login = coalesce($4, database_login)
        where id = $1
        ",
        id,
        email,
        name,
        database_login,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Sets what is kept of a password.
///
/// # Errors
/// When the query fails.
pub async fn set_password(transaction: &mut WriteTransaction<'_>, id: Uuid, hash: &str) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set password_hash = $2, last_password_change_at = now(), failed_login_attempts = 0
        where id = $1
        ",
        id,
        hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Locks a platform user until a moment, or until unlocked; or with `lock` false, unlocks.
///
/// # Errors
/// When the query fails.
pub async fn set_locked(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    lock: bool,
    until: Option<DateTime<Utc>>,
    reason: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set locked = $2,
            locked_until = case when $2 then $3::timestamptz end,
            locked_reason = case when $2 then $4::text end,
            failed_login_attempts = 0
        where id = $1
        ",
        id,
        lock,
        until,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Suspends a platform user or makes one active.
///
/// # Errors
/// When nobody who is active would be left.
pub async fn set_active(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    active: bool,
    reason: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set active = $2, suspended_reason = case when not $2 then $3::text end
        where id = $1
        ",
        id,
        active,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Deletes a platform user, or brings one back; the row stays for what the trail says of the user.
///
/// # Errors
/// When nobody who is active would be left.
pub async fn set_deleted(transaction: &mut WriteTransaction<'_>, id: Uuid, deleted: bool) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set active = not $2,
            deleted_at = case when $2 then now() end,
            deleted_by = case when $2 then landlord.current_actor() end
        where id = $1
        ",
        id,
        deleted,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What is known of a platform user who tries to log in.
#[derive(Clone)]
pub struct PlatformAccount {
    /// The user's id.
    pub id: Uuid,
    /// The status: `active`, `locked` or `suspended`.
    pub status: String,
    /// When a lock ends.
    pub locked_until: Option<DateTime<Utc>>,
    /// Wrong passwords in a row.
    pub failures: i32,
    /// What is kept of the password.
    pub password_hash: Option<String>,
    /// When it was set last.
    pub password_changed_at: Option<DateTime<Utc>>,
}

impl fmt::Debug for PlatformAccount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PlatformAccount")
            .field("id", &self.id)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The account of an e-mail, as it is compared; nobody else changes it meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn lock_account(
    transaction: &mut WriteTransaction<'_>,
    email_normalized: &str,
) -> Result<Option<PlatformAccount>> {
    Ok(sqlx::query_as!(
        PlatformAccount,
        r#"
        select
            id,
            case when not active then 'suspended' when locked then 'locked' else 'active' end as "status!",
            locked_until,
            failed_login_attempts as failures,
            password_hash,
            last_password_change_at as password_changed_at
        from landlord.platform_users
        where email_normalized = $1 and deleted_at is null
        for update
        "#,
        email_normalized,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}

/// Keeps a failure and the lock that it brings; for a user who is not there it does the same work, on no row.
///
/// # Errors
/// When the query fails.
pub async fn keep_failure(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    failures: i32,
    locks: bool,
    locked_until: Option<DateTime<Utc>>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set failed_login_attempts = $2,
            locked = $3,
            locked_until = $4,
            locked_reason = case when $3 then 'failed logins' end
        where id = $1
        ",
        id,
        failures,
        locks,
        locked_until,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Keeps a login: failures are forgotten, and a lock that has ended is taken away.
///
/// # Errors
/// When the query fails.
pub async fn keep_success(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update landlord.platform_users
        set failed_login_attempts = 0, locked = false, locked_until = null, locked_reason = null, last_login_at = now()
        where id = $1
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records an event about a platform user in the landlord's trail.
///
/// # Errors
/// When the query fails.
pub async fn record(
    transaction: &mut WriteTransaction<'_>,
    action: &str,
    details: serde_json::Value,
    id: Option<Uuid>,
) -> Result<()> {
    sqlx::query!(
        "select landlord.record($1, $2, case when $3::text is not null then 'landlord.platform_users' end, $3)",
        action,
        details,
        id.map(|id| id.to_string()),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
