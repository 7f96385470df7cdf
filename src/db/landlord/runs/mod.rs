//! The run ledger: every operation over a fleet of databases, target by target, written as it goes.

mod listing;
mod occupation;
mod pruning;

use serde_json::Value;
use uuid::Uuid;

pub use listing::{Run, Target, list, targets};
pub use occupation::{Claimed, Occupied, claim, claimed, occupied};
pub use pruning::{prunable, prune};

use crate::db::{Result, WriteTransaction};

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
