//! Takes back what was done with the members of a file: each is again what it was before, with its history and its
//! levels, but for those whom somebody has touched since.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::membership::undo::KeptMember;
use crate::db::tenancy::batches::Undoing;
use crate::db::{Result, WriteTransaction};

/// Which members stay as they are: they were touched since, or have another main membership that the one from before
/// would meet.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<KeptMember>> {
    Ok(
        sqlx::query_file_as!(KeptMember, "src/db/membership/actions/undo/kept.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}

/// Takes a batch back, but for what [`kept`] names. It is a correction, and stands as such in the trail.
///
/// # Errors
/// When a key that comes free again has been given to somebody else meanwhile.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<Undoing> {
    let kept: Vec<Uuid> = kept(transaction, batch_id)
        .await?
        .into_iter()
        .map(|member| member.id)
        .collect();
    // Images of what stays as it is would pass for restored ones later.
    sqlx::query!(
        "
        delete from tenancy.import_rows
        where tenant_id = (select tenancy.current_tenant()) and batch_id = $1 and record_id = any ($2)
        ",
        batch_id,
        &kept,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        select
            set_config('tenantctl.correction', 'what was done is taken back', true) as correction,
            set_config('tenantctl.history', 'as it was', true) as history
        "
    )
    .fetch_one(&mut **transaction)
    .await?;
    sqlx::query_file!("src/db/membership/actions/undo/record_gaps.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/actions/undo/restore_levels.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/actions/undo/remove_history.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let restored = sqlx::query_file!("src/db/membership/actions/undo/restore_memberships.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/actions/undo/restore_history.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query!("select set_config('tenantctl.history', '', true)")
        .fetch_one(&mut **transaction)
        .await?;
    Ok(Undoing {
        removed: 0,
        restored: i64::try_from(restored.rows_affected()).unwrap_or(i64::MAX),
    })
}
