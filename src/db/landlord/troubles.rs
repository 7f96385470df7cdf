//! What the landlord knows to be wrong with the fleet.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;

use crate::db::Result;

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// `failed`, `stuck` or `backup`; from other sources also `behind`, `drifted` or `unknown`.
    pub kind: String,
    /// The tenant's slug, `landlord`, or a run.
    pub target: String,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// What is wrong.
    pub message: String,
    /// The command that leads on.
    pub command: Option<String>,
    /// Whether what the database has applied was noted after that: then it tells whether it is still wrong.
    #[serde(skip)]
    pub is_overtaken: bool,
}

/// Migrations that failed when they were last tried, changes of status that have not ended for so long, and backups that are too old: by their class, and by the greatest age that is asked for.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    stuck_after: Duration,
    backup_age: Option<Duration>,
) -> Result<Vec<Trouble>> {
    Ok(sqlx::query_file_as!(
        Trouble,
        "src/db/landlord/troubles.sql",
        stuck_after.as_secs_f64(),
        backup_age.map(|age| age.as_secs_f64()),
    )
    .fetch_all(connection)
    .await?)
}
