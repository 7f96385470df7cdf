//! Passwords and former passwords.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What is kept of the last passwords of a user, the present one first.
///
/// # Errors
/// When the query fails.
pub async fn former(connection: &mut PgConnection, user_id: Uuid, count: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select hash as "hash!"
        from (
            select password_hash as hash, null::timestamptz as replaced_at, null::uuid as id
            from identity.users
            where tenant_id = (select tenancy.current_tenant()) and id = $1 and password_hash is not null
            union all
            select password_hash, created_at, id
            from identity.password_history
            where tenant_id = (select tenancy.current_tenant()) and user_id = $1
        ) as known
        order by replaced_at desc nulls first, id desc
        limit $2
        "#,
        user_id,
        count,
    )
    .fetch_all(connection)
    .await?)
}

/// Sets what is kept of a user's password; failed logins are forgotten, a lock is not ended. The one before is remembered,
/// and of former ones no more than `remembered`.
///
/// # Errors
/// When the query fails.
pub async fn set(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    hash: &str,
    remembered: i64,
) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.password_history (tenant_id, id, user_id, password_hash)
        select tenant_id, $2, id, password_hash
        from identity.users
        where tenant_id = tenancy.current_tenant() and id = $1 and password_hash is not null
        ",
        user_id,
        Uuid::now_v7(),
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from identity.password_history
        where tenant_id = tenancy.current_tenant() and user_id = $1
          and id not in (
              select id
              from identity.password_history
              where tenant_id = tenancy.current_tenant() and user_id = $1
              order by created_at desc, id desc
              limit $2
          )
        ",
        user_id,
        remembered,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update identity.users
        set password_hash = $2,
            last_password_change_at = now(),
            failed_login_attempts = 0
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        user_id,
        hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// How many resets a user asked for within the last hour.
///
/// # Errors
/// When the query fails.
pub async fn resets_within_an_hour(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from identity.password_resets
        where tenant_id = (select tenancy.current_tenant()) and user_id = $1 and created_at > now() - interval '1 hour'
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}

/// Keeps a reset, by the hash of its token; those that were open before are good for nothing more.
///
/// # Errors
/// When the query fails.
pub async fn add_reset(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    token_hash: &str,
    ip_address: Option<&str>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    end_resets(transaction, user_id).await?;
    sqlx::query!(
        "
        insert into identity.password_resets (tenant_id, id, user_id, token_hash, ip_address, expires_at)
        values (tenancy.current_tenant(), $1, $2, $3, $4::text::inet, $5)
        ",
        Uuid::now_v7(),
        user_id,
        token_hash,
        ip_address,
        expires_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Lets no reset of a user that is open be used any more.
///
/// # Errors
/// When the query fails.
pub async fn end_resets(transaction: &mut WriteTransaction<'_>, user_id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.password_resets
        set used_at = now()
        where tenant_id = tenancy.current_tenant() and user_id = $1 and used_at is null
        ",
        user_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A reset.
#[derive(Clone, Debug, Serialize)]
pub struct Reset {
    /// Whose it is.
    pub user_id: Uuid,
    /// Whether it was used, or another one was asked for since.
    pub is_used: bool,
    /// Whether its time is over.
    pub is_expired: bool,
}

/// The reset of a token; nobody else uses it meanwhile.
///
/// # Errors
/// When the query fails.
pub async fn lock_reset(transaction: &mut WriteTransaction<'_>, token_hash: &str) -> Result<Option<Reset>> {
    Ok(sqlx::query_as!(
        Reset,
        r#"
        select user_id, used_at is not null as "is_used!", expires_at <= now() as "is_expired!"
        from identity.password_resets
        where tenant_id = tenancy.current_tenant() and token_hash = $1
        for update
        "#,
        token_hash,
    )
    .fetch_optional(&mut **transaction)
    .await?)
}
