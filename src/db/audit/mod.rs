//! The audit context: what was done, by whom, when and why.

mod entry;
pub mod neutralize;
pub mod partitions;
mod report;
pub mod schema;
mod seal;
pub mod seals;

pub use entry::{Entry, EntryFilter};
pub use report::{ExportedEntry, Period, Share};
pub use seal::{Misfit, SealCheck, SealDigest, SealedBlock, Standing};

use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

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
        filter.unseen,
    )
    .fetch_all(connection)
    .await?)
}

/// The tables whose changes the trail tells, with their schemas; of the landlord's database as well.
///
/// # Errors
/// When the query fails.
pub async fn watched_tables(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select distinct format('%s.%s', pg_namespace.nspname, pg_class.relname) as "name!"
        from pg_trigger
        join pg_class on pg_class.oid = pg_trigger.tgrelid
        join pg_namespace on pg_namespace.oid = pg_class.relnamespace
        where pg_trigger.tgname in ('audit', 'audit_insert')
        order by 1
        "#,
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

/// Records an event about one record of a table.
///
/// # Errors
/// When the query fails.
pub async fn record_about(
    transaction: &mut WriteTransaction<'_>,
    action: &str,
    details: Value,
    table: &str,
    record_id: Uuid,
) -> Result<()> {
    sqlx::query!(
        "select audit.record($1, $2, $3, $4)",
        action,
        details,
        table,
        record_id
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Clears what the trail says of records, of what these users did, and of refused commands that name one of some texts;
/// the seals still hold. Returns how many entries.
///
/// # Errors
/// When the query fails.
pub async fn erase(
    transaction: &mut WriteTransaction<'_>,
    records: &[Uuid],
    texts: &[String],
) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select audit.erase($1, $2) as "entries!""#, records, texts)
            .fetch_one(&mut **transaction)
            .await?,
    )
}

/// The records of the tenant's own bookkeeping, such as an actor that was registered, of which an entry has a command or a
/// reason that names one of some texts.
///
/// # Errors
/// When the query fails.
pub async fn registrations_naming(connection: &mut PgConnection, texts: &[String]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select distinct record_id as "id!"
        from audit.activity_log
        where tenant_id = (select tenancy.current_tenant()) and record_id is not null
          and table_name in ('tenancy.actors', 'tenancy.import_batches', 'identity.signing_keys')
          and exists (
              select from unnest($1::text[]) as text
              where position(lower(text) in lower(concat_ws(' ', command, reason))) > 0
          )
        "#,
        texts,
    )
    .fetch_all(connection)
    .await?)
}

/// How many entries name one of some e-mails or ids, whatever their case.
///
/// # Errors
/// When the query fails.
pub async fn mentions(connection: &mut PgConnection, texts: &[String]) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from audit.activity_log
        where tenant_id = (select tenancy.current_tenant())
          and exists (
              select from unnest($1::text[]) as text
              where audit.names(concat_ws(' ', command, reason, old_values::text, new_values::text), text)
          )
        "#,
        texts,
    )
    .fetch_one(connection)
    .await?)
}

/// The entries of a period with every column, as JSON, oldest first.
pub fn export(connection: &mut PgConnection, period: Period) -> BoxStream<'_, Result<ExportedEntry>> {
    sqlx::query_file_as!(
        ExportedEntry,
        "src/db/audit/entries_export.sql",
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
        "src/db/audit/entries_stats.sql",
        by,
        period.since,
        period.until
    )
    .fetch_all(connection)
    .await?)
}
