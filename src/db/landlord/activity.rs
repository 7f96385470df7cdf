//! The landlord's own audit trail.

use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use serde_json::Value;
use sqlx::PgConnection;

use crate::db::audit::{Entry, EntryFilter, ExportedEntry, Period, Share};
use crate::db::{Result, WriteTransaction};

/// Records an event that no table change shows.
///
/// # Errors
/// When the query fails.
pub async fn record(
    transaction: &mut WriteTransaction<'_>,
    action: &str,
    details: Value,
    record_key: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "select landlord.record($1, $2, null, $3)",
        action,
        details,
        record_key
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The entries of the landlord's trail that pass a filter, newest first, older than the entry with an id where it is
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
    Ok(sqlx::query_as!(
        Entry,
        r#"
        select
            id,
            occurred_at,
            actor as "actor?",
            session_login::text as "session_login!",
            command,
            reason,
            request_id,
            action,
            table_name,
            record_key as record,
            old_values,
            new_values
        from landlord.activity_log
        where ($1::bigint is null or id = $1)
          and ($2::text is null or lower($2) in (lower(actor), lower(split_part(actor, ' ', 2))))
          and ($3::text is null or $3 in (table_name, split_part(table_name, '.', 2)))
          and ($4::text is null or action = $4)
          and ($5::text[] is null or record_key = any ($5))
          and ($6::timestamptz is null or occurred_at >= $6)
          and ($7::timestamptz is null or occurred_at < $7)
          and (
              $8::text is null
              or position(lower($8) in lower(concat_ws(
                  ' ', command, reason, record_key, old_values::text, new_values::text
              ))) > 0
          )
          and ($9::bigint is null or id < $9)
          and (
              $11::text is null
              or transaction_id::text::bigint >= pg_snapshot_xmin($11::pg_snapshot)::text::bigint
              and not pg_visible_in_snapshot(transaction_id, $11::pg_snapshot)
          )
        order by id desc
        limit $10
        "#,
        filter.id,
        filter.actor,
        filter.table,
        filter.action,
        filter.records.as_deref(),
        filter.since,
        filter.until,
        filter.text,
        after,
        limit,
        filter.unseen,
    )
    .fetch_all(connection)
    .await?)
}

/// The entries of a period with every column, as JSON, oldest first.
pub fn export(connection: &mut PgConnection, period: Period) -> BoxStream<'_, Result<ExportedEntry>> {
    sqlx::query_file_as!(
        ExportedEntry,
        "src/db/landlord/entries_export.sql",
        period.since,
        period.until
    )
    .fetch(connection)
    .map_err(Into::into)
    .boxed()
}

/// How many entries of a period there are by `table`, `action`, `actor`, `login`, `day` or `month`.
///
/// # Errors
/// When the query fails.
pub async fn stats(connection: &mut PgConnection, by: &str, period: Period) -> Result<Vec<Share>> {
    Ok(sqlx::query_file_as!(
        Share,
        "src/db/landlord/entries_stats.sql",
        by,
        period.since,
        period.until
    )
    .fetch_all(connection)
    .await?)
}
