//! Runs one operation over targets, so many at once, goes on past a broken one, and writes the ledger as it goes.

use std::collections::VecDeque;
use std::future::Future;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Target;
use crate::db::landlord::{self, runs};
use crate::db::{Act, Result};

/// A run that was begun or taken up.
#[derive(Debug)]
pub struct Run {
    /// The run's id.
    pub id: Uuid,
    /// What is still to be done, with each target's place in the run.
    pub pending: Vec<(i32, Target)>,
    /// How many databases at once.
    pub concurrency: usize,
}

/// Why a target failed.
#[derive(Clone, Debug)]
pub struct TargetError {
    /// PostgreSQL's code, where it gave one.
    pub sqlstate: Option<String>,
    /// What failed: a migration, a file, a constraint.
    pub object: Option<String>,
    /// The error for the ledger: no row values.
    pub message: String,
    /// The error with its causes, for the operator at the terminal.
    pub detail: Vec<String>,
    /// Commands that help.
    pub hints: Vec<String>,
}

/// How one target ended.
#[derive(Clone, Debug, Serialize)]
pub struct TargetReport {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// `done`, `failed` or `not_attempted`.
    pub state: &'static str,
    /// What was done.
    pub result: Option<String>,
    /// PostgreSQL's code, where it gave one.
    pub sqlstate: Option<String>,
    /// What failed.
    pub object: Option<String>,
    /// Why it failed.
    pub message: Option<String>,
    /// The causes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub detail: Vec<String>,
    /// Commands that help.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<i64>,
}

/// How a run ended.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The run's id.
    pub run: Uuid,
    /// Every target that this execution was about, in order.
    pub targets: Vec<TargetReport>,
    /// Whether it was drained before all were attempted.
    pub drained: bool,
}

impl Report {
    /// How many ended in a state.
    #[must_use]
    pub fn count(&self, state: &str) -> usize {
        self.targets.iter().filter(|target| target.state == state).count()
    }
}

/// What a run tells while it goes.
pub trait Progress {
    /// A target was begun.
    fn started(&self, target: &str);
    /// A target ended.
    fn ended(&self, report: &TargetReport);
}

/// Writes a new run with its targets into the ledger.
///
/// # Errors
/// When the landlord's database fails.
pub async fn begin(
    connection: &mut PgConnection,
    act: &Act,
    operation: &str,
    arguments: serde_json::Value,
    targets: Vec<Target>,
    concurrency: usize,
) -> Result<Run> {
    let id = Uuid::now_v7();
    let mut transaction = landlord::begin(connection, act).await?;
    let run = runs::NewRun {
        id,
        operation,
        arguments,
        concurrency: i32::try_from(concurrency).unwrap_or(i32::MAX),
        reason: act.reason.as_deref(),
        request_id: act.request_id,
        tenant_ids: &targets.iter().map(Target::tenant_id).collect::<Vec<_>>(),
        targets: &targets
            .iter()
            .map(|target| target.name().to_owned())
            .collect::<Vec<_>>(),
    };
    runs::begin(&mut transaction, &run).await?;
    transaction.commit().await?;
    Ok(Run {
        id,
        pending: (1..).zip(targets).collect(),
        concurrency,
    })
}

/// Takes a run up again: what was pending or running when the tool died, and with `failed` what failed.
///
/// # Errors
/// When the landlord's database fails.
pub async fn resume(
    connection: &mut PgConnection,
    act: &Act,
    run_id: Uuid,
    failed_only: bool,
    concurrency: usize,
    find: impl Fn(&runs::Target) -> Option<Target>,
) -> Result<Run> {
    let mut transaction = landlord::begin(connection, act).await?;
    runs::reopen(&mut transaction, run_id, true).await?;
    transaction.commit().await?;
    let pending = runs::targets(connection, run_id)
        .await?
        .iter()
        .filter(|target| target.state == "pending" && (!failed_only || target.attempts > 0))
        .filter_map(|target| find(target).map(|found| (target.position, found)))
        .collect();
    Ok(Run {
        id: run_id,
        pending,
        concurrency,
    })
}

/// Carries an operation out over every target. A target that fails does not stop the others. `drain` says that
/// nothing new is to be begun; what runs is finished.
///
/// # Errors
/// When the ledger cannot be written: then nothing more is begun.
pub async fn execute<F>(
    connection: &mut PgConnection,
    act: &Act,
    run: Run,
    operation: impl Fn(Target) -> F,
    progress: &impl Progress,
    drain: impl Fn() -> bool,
) -> Result<Report>
where
    F: Future<Output = Result<String, TargetError>>,
{
    let mut reports: Vec<(i32, TargetReport)> = Vec::new();
    let mut waiting: VecDeque<_> = run.pending.into();
    let mut working = FuturesUnordered::new();
    loop {
        while working.len() < run.concurrency && !drain() {
            let Some((position, target)) = waiting.pop_front() else {
                break;
            };
            let mut transaction = landlord::begin(connection, act).await?;
            runs::start_target(&mut transaction, run.id, position).await?;
            transaction.commit().await?;
            progress.started(target.name());
            let name = target.name().to_owned();
            let work = operation(target);
            working.push(async move {
                let begun = Instant::now();
                let result = work.await;
                (position, report(&name, result, begun.elapsed()))
            });
        }
        let Some((position, report)) = working.next().await else {
            break;
        };
        let mut transaction = landlord::begin(connection, act).await?;
        runs::end_target(&mut transaction, run.id, position, &ending(&report)).await?;
        transaction.commit().await?;
        progress.ended(&report);
        reports.push((position, report));
    }
    drop(working);
    let drained = !waiting.is_empty();
    reports.extend(
        waiting
            .into_iter()
            .map(|(position, target)| (position, not_attempted(target.name()))),
    );
    reports.sort_by_key(|(position, _)| *position);
    let report = Report {
        run: run.id,
        targets: reports.into_iter().map(|(_, report)| report).collect(),
        drained,
    };
    let state = match (drained, report.count("failed")) {
        (true, _) => "interrupted",
        (false, 0) => "done",
        (false, _) => "failed",
    };
    let mut transaction = landlord::begin(connection, act).await?;
    runs::end(&mut transaction, run.id, state).await?;
    transaction.commit().await?;
    Ok(report)
}

fn report(target: &str, result: Result<String, TargetError>, took: Duration) -> TargetReport {
    let duration_ms = i64::try_from(took.as_millis()).ok();
    let empty = TargetReport {
        duration_ms,
        ..not_attempted(&target)
    };
    match result {
        Ok(result) => TargetReport {
            state: "done",
            result: Some(result),
            ..empty
        },
        Err(error) => TargetReport {
            state: "failed",
            sqlstate: error.sqlstate,
            object: error.object,
            message: Some(error.message),
            detail: error.detail,
            hints: error.hints,
            ..empty
        },
    }
}

fn not_attempted(target: &str) -> TargetReport {
    TargetReport {
        target: target.to_owned(),
        state: "not_attempted",
        result: None,
        sqlstate: None,
        object: None,
        message: None,
        detail: Vec::new(),
        hints: Vec::new(),
        duration_ms: None,
    }
}

fn ending(report: &TargetReport) -> runs::Ending<'_> {
    runs::Ending {
        state: report.state,
        sqlstate: report.sqlstate.as_deref(),
        object: report.object.as_deref(),
        message: report.message.as_deref(),
        result: report.result.as_deref(),
        duration_ms: report.duration_ms,
    }
}
