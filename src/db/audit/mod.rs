//! The audit context: what was done, by whom, when and why.

mod entry;
mod seal;
pub mod seals;

pub use entry::{Entry, EntryFilter};
pub use seal::{Misfit, SealCheck, SealDigest, Standing};

use serde_json::Value;
use sqlx::PgConnection;

use super::{Result, WriteTransaction};

/// The entries of a tenant's trail that pass a filter, newest first, older than the entry with an id where it is
/// given.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    filter: &EntryFilter,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Entry>> {
    let record_ids = filter.record_ids();
    Ok(sqlx::query_file_as!(
        Entry,
        "src/db/audit/entries_list.sql",
        filter.id,
        filter.actor,
        filter.table,
        filter.action,
        filter.records.as_deref(),
        record_ids.as_deref(),
        filter.since,
        filter.until,
        filter.text,
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Records an event that no table change shows.
///
/// # Errors
/// When the query fails.
pub async fn record(transaction: &mut WriteTransaction<'_>, action: &str, details: Value) -> Result<()> {
    sqlx::query!("select audit.record($1, $2)", action, details)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
