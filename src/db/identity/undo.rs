//! Takes an import of people back: what it created and changed, but for what somebody has touched since.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::tenancy::batches::Undoing;
use crate::db::{Result, WriteTransaction};

/// A person who stays as they are.
#[derive(Debug, Clone, Serialize)]
pub struct KeptUser {
    /// The person.
    pub id: Uuid,
    /// The person's e-mail.
    pub email: Option<String>,
    /// The person's name.
    pub name: String,
    /// Whether the import `created` or `changed` the person, or the person is `used` elsewhere.
    pub action: String,
    /// Who touched the person last.
    pub touched_by: String,
    /// When.
    pub touched_at: DateTime<Utc>,
}

/// Which people somebody has touched since the batch was applied.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<KeptUser>> {
    Ok(
        sqlx::query_file_as!(KeptUser, "src/db/identity/undo/kept.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}

/// Takes a batch back, but for what [`kept`] names and those who are `used` elsewhere.
///
/// # Errors
/// When a key that comes free again has been given to somebody else meanwhile.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid, used: &[Uuid]) -> Result<Undoing> {
    let removed = sqlx::query_file!("src/db/identity/undo/remove.sql", batch_id, used)
        .execute(&mut **transaction)
        .await?;
    // Images of what stays as it is would pass for restored ones later.
    sqlx::query_file!("src/db/identity/undo/forget_touched.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let restored = sqlx::query_file!("src/db/identity/undo/restore.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let count = |rows: u64| i64::try_from(rows).unwrap_or(i64::MAX);
    Ok(Undoing {
        removed: count(removed.rows_affected()),
        restored: count(restored.rows_affected()),
    })
}
