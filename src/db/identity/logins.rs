//! What a login reads and writes. The same statements run whether anybody has the e-mail or not.

use std::fmt;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What is known of an account when somebody tries to log in.
#[derive(Clone)]
pub struct AccountRow {
    /// The user's id.
    pub id: Uuid,
    /// The name as it is shown.
    pub name: String,
    /// The status, of `reference.user_statuses`.
    pub status: String,
    /// The end of a lock.
    pub locked_until: Option<DateTime<Utc>>,
    /// Failures in a row.
    pub failures: i32,
    /// What is kept of the password.
    pub password_hash: Option<String>,
    /// When it was set last.
    pub password_changed_at: Option<DateTime<Utc>>,
    /// Access tokens of a lower version are refused.
    pub access_token_version: i32,
    /// Refresh tokens of a lower version are refused.
    pub refresh_token_version: i32,
}

impl fmt::Debug for AccountRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AccountRow")
            .field("id", &self.id)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The account of an e-mail, as it is compared.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, email_normalized: &str) -> Result<Option<AccountRow>> {
    Ok(sqlx::query_as!(
        AccountRow,
        r#"
        select
            id,
            identity.display_name(full_name, first_name, middle_name, last_name) as "name!",
            status,
            locked_until,
            failed_login_attempts as failures,
            password_hash,
            last_password_change_at as password_changed_at,
            access_token_version,
            refresh_token_version
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and email_normalized = $1 and deleted_at is null
        "#,
        email_normalized,
    )
    .fetch_optional(connection)
    .await?)
}

/// How the hashes are made that were not made by this program as it is now, each as it begins; at most sixteen.
///
/// # Errors
/// When the query fails.
pub async fn forms(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_file_scalar!("src/db/identity/logins_forms.sql")
        .fetch_all(connection)
        .await?)
}

/// The account of a user, which nobody else changes meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn lock(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<Option<AccountRow>> {
    Ok(sqlx::query_as!(
        AccountRow,
        r#"
        select
            id,
            identity.display_name(full_name, first_name, middle_name, last_name) as "name!",
            status,
            locked_until,
            failed_login_attempts as failures,
            password_hash,
            last_password_change_at as password_changed_at,
            access_token_version,
            refresh_token_version
        from identity.users
        where tenant_id = tenancy.current_tenant() and id = $1 and deleted_at is null
        for update
        "#,
        id,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}

/// What attempts are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The address that they come from, within a minute.
    Address,
    /// The e-mail that they are for, while they fail in a row.
    Person,
}

impl Counted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Person => "person",
        }
    }

    /// After how many seconds a count begins anew.
    fn window(self) -> f64 {
        match self {
            Self::Address => 60.0,
            Self::Person => 3600.0,
        }
    }
}

/// Counts an attempt, and says which one it is.
///
/// # Errors
/// When the query fails.
pub async fn count(transaction: &mut WriteTransaction<'_>, counted: Counted, key_hash: &str) -> Result<i32> {
    sqlx::query!(
        "
        delete from identity.login_attempts old
        using (
            select tenant_id, counted, key_hash
            from identity.login_attempts
            where tenant_id = tenancy.current_tenant() and last_at < now() - interval '1 hour'
            for update skip locked
        ) as gone
        where old.tenant_id = gone.tenant_id and old.counted = gone.counted and old.key_hash = gone.key_hash
        ",
    )
    .execute(&mut **transaction)
    .await?;
    Ok(sqlx::query_scalar!(
        "
        insert into identity.login_attempts as known (tenant_id, counted, key_hash, attempts)
        values (tenancy.current_tenant(), $1, $2, 1)
        on conflict (tenant_id, counted, key_hash) do update
        set attempts = case when known.counted_since <= now() - make_interval(secs => $3) then 1 else known.attempts + 1 end,
            counted_since = case when known.counted_since <= now() - make_interval(secs => $3) then now() else known.counted_since end,
            last_at = now()
        returning attempts
        ",
        counted.as_str(),
        key_hash,
        counted.window(),
    )
    .fetch_one(&mut **transaction)
    .await?)
}

/// Forgets the failures that were counted for e-mails.
///
/// # Errors
/// When the query fails.
pub async fn forget(transaction: &mut WriteTransaction<'_>, key_hashes: &[String]) -> Result<()> {
    sqlx::query!(
        "
        delete from identity.login_attempts
        where tenant_id = tenancy.current_tenant() and counted = 'person' and key_hash = any ($1)
        ",
        key_hashes,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Keeps a failure, and the lock that it brings; a lock that had ended is taken away. For a user who is not there it
/// does the same work, on no row.
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
        update identity.users
        set failed_login_attempts = $2,
            status = case when $3 then 'locked' when status = 'locked' then 'active' else status end,
            locked_until = $4,
            locked_reason = case when $3 then 'failed logins' end
        where tenant_id = tenancy.current_tenant() and id = $1
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

/// Keeps a login: failures are forgotten, a lock that has ended is taken away, and the password is kept in a stronger
/// form where one is given.
///
/// # Errors
/// When the query fails.
pub async fn keep_success(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    stronger_hash: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set failed_login_attempts = 0,
            status = 'active',
            locked_until = null,
            locked_reason = null,
            last_login_at = now(),
            password_hash = coalesce($2, password_hash)
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        stronger_hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
