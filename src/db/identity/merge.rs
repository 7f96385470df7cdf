//! Joins the record of a duplicate to that of the person who is kept.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Ends the duplicate: joined to the person who is kept, deleted, nobody's login.
///
/// # Errors
/// When the query fails.
pub async fn end_duplicate(
    transaction: &mut WriteTransaction<'_>,
    duplicate: Uuid,
    kept: Uuid,
) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set merged_into = $2, deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    // What was joined to the duplicate before is the kept person's as well.
    sqlx::query!(
        "
        update identity.users
        set merged_into = $2
        where tenant_id = tenancy.current_tenant() and merged_into = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Fills in what is not known of the person and was of the duplicate, which has ended already. Returns the names of the
/// columns.
///
/// # Errors
/// When the query fails.
pub async fn fill_in(
    transaction: &mut WriteTransaction<'_>,
    duplicate: Uuid,
    kept: Uuid,
) -> Result<Vec<String>> {
    Ok(
        sqlx::query_file_scalar!("src/db/identity/merge_fill_in.sql", duplicate, kept)
            .fetch_one(&mut **transaction)
            .await?,
    )
}
