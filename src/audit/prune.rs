//! Pruning a trail: whole months past their retention are exported and dropped; their seals stay. The landlord's trail
//! has no partitions, and is pruned up to the end of a month at once.

use std::path::Path;

use chrono::{Datelike, Months, NaiveDate, NaiveTime, Utc};

use super::export::{ExportError, Form, Manifest, export_to_keep};
use crate::db::audit::Period;
use crate::db::audit::partitions;
use crate::db::landlord::seals;
use crate::db::{Act, Database, Result};

/// Retention where the tenant has no setting of its own.
const YEARS: i32 = 7;

/// How many years a trail is kept, and the months that lie farther back, with how many entries they have; of the
/// landlord's, the last such month, with how many entries it and all before it have.
///
/// # Errors
/// When the database fails.
pub async fn expired(database: &mut Database) -> Result<(i32, Vec<(NaiveDate, i64)>)> {
    let is_landlord = matches!(database, Database::Landlord(_));
    let mut transaction = database.read().await?;
    if is_landlord {
        let before = Utc::now()
            .date_naive()
            .with_day(1)
            .and_then(|day| day.checked_sub_months(Months::new(YEARS.unsigned_abs() * 12)));
        let prunable = match before {
            Some(before) => seals::prunable(&mut transaction, before).await?,
            None => None,
        };
        let month = prunable
            .and_then(|(before, entries)| Some((before.checked_sub_months(Months::new(1))?, entries)));
        return Ok((
            YEARS,
            month.into_iter().filter(|(_, entries)| *entries > 0).collect(),
        ));
    }
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

/// Exports the entries of a month to a file and drops them; of the landlord's trail those before that month too.
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
    let is_landlord = matches!(database, Database::Landlord(_));
    let end = month.checked_add_months(Months::new(1)).unwrap_or(month);
    let period = Period {
        since: (!is_landlord).then(|| start(month)),
        until: Some(start(end)),
    };
    let manifest = export_to_keep(database, target, period, Form::Ndjson, file).await?;
    let mut transaction = database.write(act).await?;
    let dropped = if is_landlord {
        seals::prune(&mut transaction, end, &manifest.sha256).await?
    } else {
        partitions::prune(&mut transaction, month, &manifest.sha256).await?
    };
    if u64::try_from(dropped).ok() != Some(manifest.entries) {
        return Err(ExportError::Overtaken);
    }
    transaction.commit().await?;
    Ok(manifest)
}
