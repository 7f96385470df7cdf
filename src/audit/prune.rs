//! Pruning a tenant's trail: whole months past their retention are exported and dropped; their seals stay.

use std::path::Path;

use chrono::{Months, NaiveDate, NaiveTime, Utc};

use super::export::{ExportError, Form, Manifest, export_to_keep};
use crate::db::audit::Period;
use crate::db::audit::partitions;
use crate::db::{Act, Database, Result};

/// Retention where the tenant has no setting of its own.
const YEARS: i32 = 7;

/// How many years a tenant keeps its trail, and the months that lie farther back, with how many entries they have.
///
/// # Errors
/// When the database fails.
pub async fn expired(database: &mut Database) -> Result<(i32, Vec<(NaiveDate, i64)>)> {
    let mut transaction = database.read().await?;
    let years = partitions::retention_years(&mut transaction)
        .await?
        .unwrap_or(YEARS);
    let months = u32::try_from(years).unwrap_or_default() * 12 + 1;
    let last = Utc::now().date_naive().checked_sub_months(Months::new(months));
    let mut expired = Vec::new();
    for partition in partitions::list(&mut transaction).await? {
        if let Some(month) = partition.month
            && partition.state == "attached"
            && Some(month) <= last
        {
            expired.push((month, partitions::count(&mut transaction, month).await?));
        }
    }
    Ok((years, expired))
}

/// Exports the entries of a month to a file and drops them.
///
/// # Errors
/// When the file cannot be written or holds another export, or entries of the month are not sealed or changed meanwhile; then nothing is
/// dropped.
pub async fn prune(
    database: &mut Database,
    act: &Act,
    target: &str,
    month: NaiveDate,
    file: &Path,
) -> Result<Manifest, ExportError> {
    let start = |month: NaiveDate| month.and_time(NaiveTime::MIN).and_utc();
    let period = Period {
        since: Some(start(month)),
        until: month.checked_add_months(Months::new(1)).map(start),
    };
    let manifest = export_to_keep(database, target, period, Form::Ndjson, file).await?;
    let mut transaction = database.write(act).await?;
    let dropped = partitions::prune(&mut transaction, month, &manifest.sha256).await?;
    if u64::try_from(dropped).ok() != Some(manifest.entries) {
        return Err(ExportError::Overtaken);
    }
    transaction.commit().await?;
    Ok(manifest)
}
