//! Takes an import of units back, whole or not at all.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::import::PLACED;
use crate::db::tenancy::batches::Undoing;
use crate::db::tenancy::staging;
use crate::db::{Result, WriteTransaction};

/// What has become of a unit of an import since, and forbids to take the import back.
#[derive(Debug, Clone, Serialize)]
pub struct LaterUse {
    /// The unit.
    pub id: Uuid,
    /// The code by which it is called.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `changed`, `units` below it, `leaders`, `members`, `transfers`, `invitations`, `domains`, `roles` or
    /// `joining_roles`.
    pub kind: String,
    /// The same in words, to follow the unit's code.
    pub reason: String,
}

/// Which units of a batch were changed since it was applied, or have others below them that came later, or leaders.
///
/// # Errors
/// When the connection breaks.
pub async fn later_uses(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<LaterUse>> {
    Ok(
        sqlx::query_file_as!(LaterUse, "src/db/organization/undo/later_uses.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}

/// Takes a batch back: what it created is deleted, what it changed is again what it was, where it was.
///
/// # Errors
/// When what is there by now leaves no place for a unit as it was.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<Undoing> {
    staging::create(transaction, &[PLACED]).await?;
    sqlx::query_file!("src/db/organization/undo/place_units.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    staging::analyze(transaction, PLACED).await?;
    let undoing = sqlx::query_file_as!(Undoing, "src/db/organization/undo/counts.sql", batch_id)
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/organization/undo/restore_units.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    Ok(undoing)
}
