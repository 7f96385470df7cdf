//! Transactions of a server, by their numbers.

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

/// What the transaction sees: which transactions had ended before it began.
///
/// # Errors
/// When the query fails.
pub async fn snapshot(connection: &mut PgConnection) -> Result<String> {
    Ok(
        sqlx::query_scalar!(r#"select pg_current_snapshot()::text as "snapshot!""#)
            .fetch_one(connection)
            .await?,
    )
}
