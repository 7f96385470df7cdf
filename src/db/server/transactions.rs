//! Transactions of a server, by their numbers.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::db::Result;

/// The number of the oldest transaction on the server that has not ended.
///
/// # Errors
/// When the query fails.
pub async fn oldest_transaction(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "number!""#)
            .fetch_one(connection)
            .await?,
    )
}

/// The number that the next transaction on the server gets: those with lower numbers run or have ended.
///
/// # Errors
/// When the query fails.
pub async fn next_transaction(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "number!""#)
            .fetch_one(connection)
            .await?,
    )
}

/// What a transaction sees, and since when.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Which transactions had ended before it, in PostgreSQL's words.
    pub text: String,
    /// The lowest number of a transaction that had not ended.
    pub lowest_open: i64,
    /// The number that no transaction had yet: what has it or a higher one began to write later.
    pub next: i64,
    /// A moment that is not later, by the server's clock.
    pub taken_at: DateTime<Utc>,
}

/// What the transaction sees.
///
/// # Errors
/// When the query fails.
pub async fn snapshot(connection: &mut PgConnection) -> Result<Snapshot> {
    Ok(sqlx::query_as!(
        Snapshot,
        r#"
        select
            seen::text as "text!",
            pg_snapshot_xmin(seen)::text::bigint as "lowest_open!",
            pg_snapshot_xmax(seen)::text::bigint as "next!",
            now() as "taken_at!"
        from pg_current_snapshot() as seen
        "#,
    )
    .fetch_one(connection)
    .await?)
}

/// Lets other sessions read at the moment of this transaction, as long as it lasts. Returns the name of the moment.
///
/// # Errors
/// When the query fails.
pub async fn export_snapshot(connection: &mut PgConnection) -> Result<String> {
    Ok(
        sqlx::query_scalar!(r#"select pg_export_snapshot() as "snapshot!""#)
            .fetch_one(connection)
            .await?,
    )
}
