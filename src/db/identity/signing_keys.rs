//! The keys that sign access tokens.

use std::fmt;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A key; its secret is never shown.
pub struct KeyRow {
    /// Its id.
    pub id: Uuid,
    /// The key itself.
    pub secret: Vec<u8>,
}

impl fmt::Debug for KeyRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("KeyRow")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The key that signs; `None` until one was made.
///
/// # Errors
/// When the query fails.
pub async fn current(connection: &mut PgConnection) -> Result<Option<KeyRow>> {
    Ok(sqlx::query_as!(
        KeyRow,
        "
        select id, secret
        from identity.signing_keys
        where tenant_id = (select tenancy.current_tenant()) and accepted_until is null
        ",
    )
    .fetch_optional(connection)
    .await?)
}

/// A key whose tokens are accepted, by its id.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<KeyRow>> {
    Ok(sqlx::query_as!(
        KeyRow,
        "
        select id, secret
        from identity.signing_keys
        where tenant_id = (select tenancy.current_tenant()) and id = $1
          and (accepted_until is null or accepted_until > now())
        ",
        id,
    )
    .fetch_optional(connection)
    .await?)
}

/// Adds the key that signs, unless there is one.
///
/// # Errors
/// When the query fails.
pub async fn add(transaction: &mut WriteTransaction<'_>, id: Uuid, secret: &[u8]) -> Result<()> {
    sqlx::query!(
        "
        insert into identity.signing_keys (tenant_id, id, secret)
        values (tenancy.current_tenant(), $1, $2)
        on conflict (tenant_id) where accepted_until is null do nothing
        ",
        id,
        secret,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Lets the key that signs do so no more, and removes those of which no token is accepted.
///
/// # Errors
/// When the query fails.
pub async fn retire(transaction: &mut WriteTransaction<'_>, accepted_until: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "delete from identity.signing_keys where tenant_id = tenancy.current_tenant() and accepted_until <= now()",
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update identity.signing_keys
        set accepted_until = $1
        where tenant_id = tenancy.current_tenant() and accepted_until is null
        ",
        accepted_until,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
