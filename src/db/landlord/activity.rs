//! The landlord's own audit trail.

use serde_json::Value;

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
