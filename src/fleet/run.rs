//! A run: one operation over targets, written into the landlord's ledger as it goes, so that it survives the death of
//! the program.

use std::future::Future;

use sqlx::PgConnection;
use uuid::Uuid;

use super::recorder::{self, Recorder};
use super::{Limits, Target, Visit, Watch, each};
use crate::db::landlord::tenants::Schema;
use crate::db::landlord::{self, runs};
use crate::db::{Act, Result};

/// A run that was begun or taken up.
#[derive(Debug)]
pub struct Run {
    /// The run's id.
    pub id: Uuid,
    /// What is to be done, with each target's place in the run.
    pub pending: Vec<(i32, Target)>,
}

/// What is done, and how it is done again when the run is taken up.
#[derive(Debug)]
pub struct Operation<'a> {
    /// The command, such as `migrate up`.
    pub name: &'a str,
    /// The arguments with which the run is taken up.
    pub arguments: serde_json::Value,
    /// How many databases at once.
    pub concurrency: usize,
}

/// Which targets of a run are taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeUp {
    /// All that are not done.
    Unfinished,
    /// Those that failed.
    Failed,
}

/// What the ledger keeps of a target that ended.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What was done.
    pub result: Option<String>,
    /// What the tenant's database has applied now.
    pub schema: Option<Schema>,
    /// Why it failed; `None` when it is done.
    pub failure: Option<EntryFailure>,
}

/// Why a target failed, without row values: those are the tenant's.
#[derive(Clone, Debug, Default)]
pub struct EntryFailure {
    /// PostgreSQL's code, where it gave one.
    pub sqlstate: Option<String>,
    /// What failed: a migration and its statement, a file, a constraint.
    pub object: Option<String>,
    /// The error.
    pub message: String,
}

/// Writes a new run with its targets into the ledger.
///
/// # Errors
/// When the landlord's database fails.
pub async fn begin(
    connection: &mut PgConnection,
    act: &Act,
    operation: Operation<'_>,
    targets: Vec<Target>,
) -> Result<Run> {
    let id = Uuid::now_v7();
    runs::claim(connection, id).await?;
    let mut transaction = landlord::begin(connection, act).await?;
    let names: Vec<String> = targets.iter().map(|target| target.name().to_owned()).collect();
    let run = runs::NewRun {
        id,
        operation: operation.name,
        arguments: operation.arguments,
        concurrency: i32::try_from(operation.concurrency).unwrap_or(i32::MAX),
        reason: act.reason.as_deref(),
        request_id: act.request_id,
        tenant_ids: &targets.iter().map(Target::tenant_id).collect::<Vec<_>>(),
        targets: &names,
    };
    runs::begin(&mut transaction, &run).await?;
    transaction.commit().await?;
    Ok(Run {
        id,
        pending: (1..).zip(targets).collect(),
    })
}

/// Takes a run up again. `find` gives a target as it is now; one that is gone is skipped.
///
/// `None` when another program works on the run.
///
/// # Errors
/// When the landlord's database fails.
pub async fn resume(
    connection: &mut PgConnection,
    act: &Act,
    run_id: Uuid,
    take_up: TakeUp,
    find: impl Fn(&runs::Target) -> Option<Target>,
) -> Result<Option<Run>> {
    if !runs::claim(connection, run_id).await? {
        return Ok(None);
    }
    let states: &[&str] = match take_up {
        TakeUp::Unfinished => &["pending", "running", "not_attempted", "failed"],
        TakeUp::Failed => &["failed"],
    };
    let states: Vec<String> = states.iter().map(ToString::to_string).collect();
    let known = runs::targets(connection, run_id).await?;
    let mut transaction = landlord::begin(connection, act).await?;
    let positions = runs::reopen(&mut transaction, run_id, &states).await?;
    let (mut pending, mut gone) = (Vec::new(), Vec::new());
    for target in known.iter().filter(|target| positions.contains(&target.position)) {
        match find(target) {
            Some(found) => pending.push((target.position, found)),
            None => gone.push(runs::Ending {
                position: target.position,
                state: "skipped",
                message: Some("it is gone".to_owned()),
                ..runs::Ending::default()
            }),
        }
    }
    runs::end_targets(&mut transaction, run_id, &gone).await?;
    transaction.commit().await?;
    Ok(Some(Run { id: run_id, pending }))
}

/// Carries an operation out over every target of a run; a target that fails does not stop the others. `entry` says
/// what the ledger keeps of it.
///
/// # Errors
/// When the ledger cannot be written: then nothing more is begun, and the run can be taken up.
pub async fn execute<T, F>(
    connection: &mut PgConnection,
    act: &Act,
    run: Run,
    limits: &Limits,
    work: impl Fn(Target) -> F,
    entry: impl Fn(&Target, &T) -> Entry,
    progress: &impl Watch<T>,
) -> Result<Vec<Visit<T>>>
where
    F: Future<Output = T>,
{
    let (recorder, inbox) = Recorder::new(progress, entry);
    let written = recorder::write(connection, act, run.id, inbox);
    let visits = async {
        let visits = each(run.pending, limits, work, &recorder).await;
        // The ledger's writer ends when nobody is left to tell it anything.
        drop(recorder);
        visits
    };
    let (written, visits) = futures_util::future::join(written, visits).await;
    written?;
    let mut transaction = landlord::begin(connection, act).await?;
    runs::end(&mut transaction, run.id).await?;
    transaction.commit().await?;
    Ok(visits)
}
