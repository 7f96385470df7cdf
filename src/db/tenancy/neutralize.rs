//! A tenant's own record without who worked on it, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes away who acted, the files that were imported and the rows before imports, with which these can be taken back no
/// more. How often and when stays.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("update tenancy.actors set reference = 'actor-' || id, display_name = 'Actor'")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from tenancy.import_rows")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("update tenancy.import_batches set file_name = 'removed', mapping = '{}'")
        .execute(&mut *connection)
        .await?;
    // That a migration was being taken back is no error's text.
    sqlx::query!(
        "update tenancy.migrations
         set actor = 'removed', error = substring(error from '^being taken back')"
    )
    .execute(&mut *connection)
    .await?;
    Ok(())
}
