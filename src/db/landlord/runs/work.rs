//! A run as it goes: begun, claimed, its targets started and ended, taken up again.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction, require_direct};

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
    /// The waves to which they belong.
    pub waves: &'a [i32],
}

/// A database on which a run is at work.
#[derive(Clone, Debug)]
pub struct Occupied {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// The run.
    pub run_id: Uuid,
    /// The command.
    pub operation: String,
    /// Who runs it.
    pub actor: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
}

/// How one database ended.
#[derive(Clone, Debug, Default)]
pub struct Ending {
    /// The database's place in the run.
    pub position: i32,
    /// `done`, `failed` or `skipped`.
    pub state: &'static str,
    /// The code of the error.
    pub sqlstate: Option<String>,
    /// What failed.
    pub object: Option<String>,
    /// The error, without row values.
    pub message: Option<String>,
    /// What was done.
    pub result: Option<String>,
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
        insert into landlord.run_targets (run_id, position, wave, tenant_id, target)
        select run.id, position, wave, tenant_id, target
        from run
        cross join unnest($8::uuid[], $9::text[], $10::integer[])
            with ordinality as targets (tenant_id, target, wave, position)
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
        run.waves,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The databases among some on which another run is at work, by the program that began it; that program's death ends
/// it. Until the transaction ends nobody else asks, so that two runs are not begun at once.
///
/// # Errors
/// When the query fails.
pub async fn occupied(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    targets: &[String],
) -> Result<Vec<Occupied>> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('landlord.runs', 0))")
        .execute(&mut **transaction)
        .await?;
    Ok(sqlx::query_as!(
        Occupied,
        r#"
        select
            run_targets.target,
            runs.id as run_id,
            runs.operation,
            runs.created_by as actor,
            runs.started_at
        from landlord.run_targets
        join landlord.runs on runs.id = run_targets.run_id
        where run_targets.target = any ($2)
          and run_targets.state in ('pending', 'running')
          and runs.state = 'running'
          and runs.id <> $1
          and exists (
              select
              from pg_catalog.pg_locks
              where locktype = 'advisory'
                and objsubid = 1
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
                and (classid::bigint << 32) | objid::bigint = hashtextextended(runs.id::text, 0)
          )
        order by runs.started_at, run_targets.position
        "#,
        run_id,
        targets,
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// Takes a run up again: these targets are pending once more.
///
/// # Errors
/// When the query fails.
pub async fn reopen(transaction: &mut WriteTransaction<'_>, run_id: Uuid, positions: &[i32]) -> Result<()> {
    sqlx::query!(
        "update landlord.runs set state = 'running', finished_at = null, stopped_because = null where id = $1",
        run_id
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "update landlord.run_targets set state = 'pending' where run_id = $1 and position = any ($2)",
        run_id,
        positions,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Marks targets as begun.
///
/// # Errors
/// When the query fails.
pub async fn start_targets(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    positions: &[i32],
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.run_targets
        set state = 'running', attempts = attempts + 1, started_at = clock_timestamp()
        where run_id = $1 and position = any ($2)
        ",
        run_id,
        positions,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Marks how targets ended.
///
/// # Errors
/// When the query fails.
pub async fn end_targets(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    endings: &[Ending],
) -> Result<()> {
    let texts = |field: fn(&Ending) -> &Option<String>| -> Vec<Option<String>> {
        endings.iter().map(|ending| field(ending).clone()).collect()
    };
    sqlx::query!(
        "
        update landlord.run_targets
        set state = endings.state,
            sqlstate = endings.sqlstate,
            object = endings.object,
            message = endings.message,
            result = endings.result,
            duration_ms = endings.duration_ms
        from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[])
            as endings (position, state, sqlstate, object, message, result, duration_ms)
        where run_targets.run_id = $1 and run_targets.position = endings.position
        ",
        run_id,
        &endings.iter().map(|ending| ending.position).collect::<Vec<_>>(),
        &endings
            .iter()
            .map(|ending| ending.state.to_owned())
            .collect::<Vec<_>>(),
        &texts(|ending| &ending.sqlstate) as &[Option<String>],
        &texts(|ending| &ending.object) as &[Option<String>],
        &texts(|ending| &ending.message) as &[Option<String>],
        &texts(|ending| &ending.result) as &[Option<String>],
        &endings
            .iter()
            .map(|ending| ending.duration_ms)
            .collect::<Vec<_>>() as &[Option<i64>],
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends a run: what is still pending was not attempted, and the run is as good as its targets. `stopped_because` when it
/// stopped by itself.
///
/// # Errors
/// When the query fails.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    stopped_because: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "update landlord.run_targets set state = 'not_attempted' where run_id = $1 and state in ('pending', 'running')",
        run_id,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update landlord.runs
        set finished_at = clock_timestamp(),
            stopped_because = $2::text,
            state = (
                select case
                    when $2::text is not null then 'stopped'
                    when bool_or(run_targets.state = 'not_attempted') then 'interrupted'
                    when bool_or(run_targets.state = 'failed') then 'failed'
                    else 'done'
                end
                from landlord.run_targets
                where run_id = $1
            )
        where id = $1
        ",
        run_id,
        stopped_because,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Claims a run for this session, until it ends, so that no other program works on it. Returns whether it was free.
///
/// # Errors
/// When the query fails, or the connection goes through a pooler.
pub async fn claim(connection: &mut PgConnection, run_id: Uuid) -> Result<bool> {
    require_direct(connection).await?;
    Ok(sqlx::query_scalar!(
        r#"select pg_try_advisory_lock(hashtextextended($1::uuid::text, 0)) as "claimed!""#,
        run_id,
    )
    .fetch_one(connection)
    .await?)
}
