//! Runs and their targets as they are shown.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

/// A run.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// The run's id.
    pub id: Uuid,
    /// The command, such as `migrate up`.
    pub operation: String,
    /// The arguments with which it is resumed.
    pub arguments: Value,
    /// `running`, `done`, `failed`, `interrupted`, `stopped`, or `abandoned` when the program that ran it died.
    pub state: String,
    /// Why it stopped by itself.
    pub stopped_because: Option<String>,
    /// Who ran it.
    pub actor: String,
    /// Why.
    pub reason: Option<String>,
    /// How many databases at once.
    pub concurrency: i32,
    /// How many targets it has.
    pub targets: i64,
    /// How many of them are done.
    pub done: i64,
    /// How many of them failed.
    pub failed: i64,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended; `None` while it runs, and when the tool died.
    pub finished_at: Option<DateTime<Utc>>,
}

/// One database of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Target {
    /// Its place in the order.
    pub position: i32,
    /// The wave to which it belongs, from 1.
    pub wave: i32,
    /// The tenant; `None` for the landlord.
    pub tenant_id: Option<Uuid>,
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// `pending`, `running`, `done`, `failed`, `skipped` or `not_attempted`.
    pub state: String,
    /// How often it was begun.
    pub attempts: i32,
    /// The code of the last error.
    pub sqlstate: Option<String>,
    /// What failed.
    pub object: Option<String>,
    /// The last error, without row values.
    pub message: Option<String>,
    /// What was done.
    pub result: Option<String>,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<i64>,
}

/// The latest runs, newest first; one of them when `run_id` is given. With `tenant_ids` those that concern one of these
/// tenants, and what is counted is theirs.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    run_id: Option<Uuid>,
    tenant_ids: Option<&[Uuid]>,
    limit: i64,
) -> Result<Vec<Run>> {
    Ok(
        sqlx::query_file_as!(Run, "src/db/landlord/runs/list.sql", run_id, limit, tenant_ids,)
            .fetch_all(connection)
            .await?,
    )
}

/// The targets of a run, in order.
///
/// # Errors
/// When the query fails.
pub async fn targets(connection: &mut PgConnection, run_id: Uuid) -> Result<Vec<Target>> {
    Ok(sqlx::query_as!(
        Target,
        "
        select position, wave, tenant_id, target, state, attempts, sqlstate, object, message, result, duration_ms
        from landlord.run_targets
        where run_id = $1
        order by position
        ",
        run_id,
    )
    .fetch_all(connection)
    .await?)
}
