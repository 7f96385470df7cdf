//! The monthly partitions of a tenant's trail.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;

use crate::db::{Result, WriteTransaction};

/// A partition of the trail: a month's, or the one of what fits no month that is there.
#[derive(Clone, Debug, Serialize)]
pub struct Partition {
    /// The table.
    pub name: String,
    /// The month's first day; none for the default partition.
    pub month: Option<NaiveDate>,
    /// `attached`, or `pruned` when only its seals are left.
    pub state: String,
    /// How many of its entries are sealed.
    pub sealed: i64,
    /// How much room it takes, with its indexes.
    pub bytes: i64,
    /// The same for people.
    pub size: String,
}

/// The partitions, oldest first, the default one last; pruned ones too, of which the seals still tell.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection) -> Result<Vec<Partition>> {
    Ok(
        sqlx::query_file_as!(Partition, "src/db/audit/partitions_list.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// Makes the partitions of the months to come, and those of entries that strayed into the default one. Returns how
/// many. Waits a moment only for who is in the way.
///
/// # Errors
/// When the query fails, or a lock cannot be had.
pub async fn keep(transaction: &mut WriteTransaction<'_>) -> Result<i32> {
    sqlx::query!("select set_config('lock_timeout', '2s', true)")
        .fetch_one(&mut **transaction)
        .await?;
    Ok(
        sqlx::query_scalar!(r#"select audit.keep_partitions() as "made!""#)
            .fetch_one(&mut **transaction)
            .await?,
    )
}

/// Whether partitions should be made: half of the months that are kept ahead are used up.
///
/// # Errors
/// When the query fails.
pub async fn are_due(connection: &mut PgConnection) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select to_regclass(
            'audit.activity_log' || to_char(now() at time zone 'UTC' + interval '12 months', '_YYYY_MM')
        ) is null as "due!"
        "#
    )
    .fetch_one(connection)
    .await?)
}

/// How many entries of a tenant's there are in a month.
///
/// # Errors
/// When the query fails.
pub async fn count(connection: &mut PgConnection, month: NaiveDate) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "entries!"
        from audit.activity_log
        where tenant_id = (select tenancy.current_tenant())
          and occurred_at >= $1::date::timestamp at time zone 'UTC'
          and occurred_at < ($1::date + interval '1 month') at time zone 'UTC'
        "#,
        month,
    )
    .fetch_one(connection)
    .await?)
}

/// Drops the entries of a month, all of which are sealed, and keeps their seals. Returns how many entries.
///
/// # Errors
/// When entries are not sealed, belong to another tenant too, or the month has not ended.
pub async fn prune(
    transaction: &mut WriteTransaction<'_>,
    month: NaiveDate,
    export_digest: &str,
) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select audit.prune($1, $2) as "entries!""#,
        month,
        export_digest
    )
    .fetch_one(&mut **transaction)
    .await?)
}

/// How many years the tenant keeps its trail; none when it has no such setting.
///
/// # Errors
/// When the query fails.
pub async fn retention_years(connection: &mut PgConnection) -> Result<Option<i32>> {
    Ok(sqlx::query_scalar!(
        r#"
        select coalesce(tenant_value, value)::integer as "years"
        from config.settings
        where tenant_id = (select tenancy.current_tenant()) and key = 'audit_retention_years' and deleted_at is null
        "#
    )
    .fetch_optional(connection)
    .await?
    .flatten())
}
