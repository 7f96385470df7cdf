//! A trail without what was done, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes the trail away, and from the changes of the schema who made them.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("truncate audit.activity_log")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("update audit.schema_changes set actor = 'removed', reason = null")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

/// Takes the seals away from a copy under another tenant's id: they are of entries with the source's, and the copy's trail
/// is sealed anew.
///
/// # Errors
/// When the statement fails.
pub async fn forget_seals(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("truncate audit.seals").execute(connection).await?;
    Ok(())
}
