//! The run ledger: every operation over a fleet of databases, target by target, written as it goes.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A run.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// The run's id.
    pub id: Uuid,
    /// The command, such as `migrate up`.
    pub operation: String,
    /// The arguments with which it is resumed.
    pub arguments: Value,
    /// `running`, `done`, `failed` or `interrupted`.
    pub state: String,
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

/// A run to be begun.
#[derive(Clone, Debug)]
pub struct NewRun<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// The command.
    pub operation: &'a str,
    /// The arguments with which it is resumed.
    pub arguments: Value,
    /// How many databases at once.
    pub concurrency: i32,
    /// Why.
    pub reason: Option<&'a str>,
    /// The request to which its writes belong.
    pub request_id: Uuid,
    /// The tenants, in order; `None` stands for the landlord.
    pub tenant_ids: &'a [Option<Uuid>],
    /// Their slugs, or `landlord`.
    pub targets: &'a [String],
}

/// How one database ended.
#[derive(Clone, Debug, Default)]
pub struct Ending<'a> {
    /// `done`, `failed`, `skipped` or `not_attempted`.
    pub state: &'a str,
    /// The code of the error.
    pub sqlstate: Option<&'a str>,
    /// What failed.
    pub object: Option<&'a str>,
    /// The error, without row values.
    pub message: Option<&'a str>,
    /// What was done.
    pub result: Option<&'a str>,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<i64>,
}

/// Begins a run with all its targets pending.
///
/// # Errors
/// When the query fails.
pub async fn begin(transaction: &mut WriteTransaction<'_>, run: &NewRun<'_>) -> Result<()> {
    sqlx::query!(
        "
        with run as (
            insert into landlord.runs (id, operation, arguments, concurrency, reason, request_id, tool_version)
            values ($1, $2, $3, $4, $5, $6, $7)
            returning id
        )
        insert into landlord.run_targets (run_id, position, tenant_id, target)
        select run.id, position, tenant_id, target
        from run cross join unnest($8::uuid[], $9::text[]) with ordinality as targets (tenant_id, target, position)
        ",
        run.id,
        run.operation,
        run.arguments,
        run.concurrency,
        run.reason,
        run.request_id,
        env!("CARGO_PKG_VERSION"),
        run.tenant_ids as &[Option<Uuid>],
        run.targets,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes a run up again: it is running, and what was running when the tool died is pending; with `failed`, what
/// failed is pending too.
///
/// # Errors
/// When the query fails.
pub async fn reopen(transaction: &mut WriteTransaction<'_>, run_id: Uuid, failed: bool) -> Result<()> {
    sqlx::query!(
        "update landlord.runs set state = 'running', finished_at = null where id = $1",
        run_id
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update landlord.run_targets
        set state = 'pending'
        where run_id = $1 and (state in ('running', 'not_attempted') or (state = 'failed' and $2))
        ",
        run_id,
        failed,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Marks a target as begun.
///
/// # Errors
/// When the query fails.
pub async fn start_target(transaction: &mut WriteTransaction<'_>, run_id: Uuid, position: i32) -> Result<()> {
    sqlx::query!(
        "
        update landlord.run_targets
        set state = 'running', attempts = attempts + 1, started_at = clock_timestamp()
        where run_id = $1 and position = $2
        ",
        run_id,
        position,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Marks how a target ended.
///
/// # Errors
/// When the query fails.
pub async fn end_target(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    position: i32,
    ending: &Ending<'_>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.run_targets
        set state = $3, sqlstate = $4, object = $5, message = $6, result = $7, duration_ms = $8
        where run_id = $1 and position = $2
        ",
        run_id,
        position,
        ending.state,
        ending.sqlstate,
        ending.object,
        ending.message,
        ending.result,
        ending.duration_ms,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends a run: what is still pending was not attempted.
///
/// # Errors
/// When the query fails.
pub async fn end(transaction: &mut WriteTransaction<'_>, run_id: Uuid, state: &str) -> Result<()> {
    sqlx::query!(
        "update landlord.run_targets set state = 'not_attempted' where run_id = $1 and state in ('pending', 'running')",
        run_id,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "update landlord.runs set state = $2, finished_at = clock_timestamp() where id = $1",
        run_id,
        state,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The latest runs, newest first; one of them when `run_id` is given.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, run_id: Option<Uuid>, limit: i64) -> Result<Vec<Run>> {
    Ok(sqlx::query_as!(
        Run,
        r#"
        select
            runs.id,
            runs.operation,
            runs.arguments,
            runs.state,
            runs.created_by as actor,
            runs.reason,
            runs.concurrency,
            count(run_targets) as "targets!",
            count(run_targets) filter (where run_targets.state = 'done') as "done!",
            count(run_targets) filter (where run_targets.state = 'failed') as "failed!",
            runs.started_at,
            runs.finished_at
        from landlord.runs
        left join landlord.run_targets on run_targets.run_id = runs.id
        where $1::uuid is null or runs.id = $1
        group by runs.id
        order by runs.started_at desc, runs.id desc
        limit $2
        "#,
        run_id,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// The targets of a run, in order.
///
/// # Errors
/// When the query fails.
pub async fn targets(connection: &mut PgConnection, run_id: Uuid) -> Result<Vec<Target>> {
    Ok(sqlx::query_as!(
        Target,
        "
        select position, tenant_id, target, state, attempts, sqlstate, object, message, result, duration_ms
        from landlord.run_targets
        where run_id = $1
        order by position
        ",
        run_id,
    )
    .fetch_all(connection)
    .await?)
}
