//! Members of units.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;
use crate::db::organization::undo::LaterUse;

/// Which units that an import created have members.
///
/// # Errors
/// When the connection breaks.
pub async fn members_in_units_of_batch(
    connection: &mut PgConnection,
    batch_id: Uuid,
) -> Result<Vec<LaterUse>> {
    Ok(
        sqlx::query_file_as!(LaterUse, "src/db/membership/members_in_units.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}
