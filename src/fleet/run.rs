//! A run: one operation over targets, written into the landlord's ledger as it goes, so that it survives the death of
//! the program.

use std::future::Future;

use sqlx::PgConnection;
use uuid::Uuid;

use super::recorder::{self, Recorder};
use super::resume::TakenUp;
use super::{Limits, Target, Visit, Watch, each};
use crate::db::landlord::tenants::Schema;
use crate::db::landlord::{self, runs};
use crate::db::{self, Act, Result};

/// Why a run was not begun or not taken up.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The landlord's database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// Another program works on the run.
    #[error("run {run_id} is being worked on by another program")]
    TakenUp {
        /// The run.
        run_id: Uuid,
    },
    /// Another run works on some of the databases.
    #[error("{}", occupied(.0))]
    Occupied(Vec<runs::Occupied>),
    /// Another program works on one of the tenants.
    #[error("another program is at work on tenant {target} ({operation})")]
    Claimed {
        /// The tenant.
        target: String,
        /// What it does.
        operation: String,
    },
}

/// A run that was begun or taken up.
#[derive(Debug)]
pub struct Run {
    /// The run's id.
    pub id: Uuid,
    /// What is to be done, wave by wave.
    pub waves: Vec<Wave>,
    /// How many waves the whole run has.
    pub wave_count: i32,
    /// The targets that are done already.
    pub done: Vec<Target>,
    /// How the run was taken up; `None` when it is new.
    pub taken_up: Option<TakenUp>,
}

/// Targets of a run that are worked on before the next ones are begun.
#[derive(Debug)]
pub struct Wave {
    /// The wave's number, from 1.
    pub number: i32,
    /// The targets, with each one's place in the run.
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

/// What a run does.
pub trait Work {
    /// What comes of a target, done or failed.
    type Outcome;

    /// Works on a target.
    fn work(&self, target: Target) -> impl Future<Output = Self::Outcome>;

    /// What the ledger keeps of a target.
    fn entry(&self, target: &Target, outcome: &Self::Outcome) -> Entry;

    /// Asked before each wave, and after the last one, what came of the targets so far: a reason to stop here.
    fn stop(
        &self,
        next: Option<&Wave>,
        visits: &[Visit<Self::Outcome>],
    ) -> impl Future<Output = Option<String>>;
}

impl Run {
    /// All the targets with which something is to be done.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        self.pending().into_iter().map(|(_, target)| target).collect()
    }

    /// All that is to be done, with each target's place in the run.
    #[must_use]
    pub fn pending(&self) -> Vec<(i32, Target)> {
        let pending = self.waves.iter().flat_map(|wave| &wave.pending);
        pending.cloned().collect()
    }
}

/// Writes a new run with its targets into the ledger, wave by wave.
///
/// # Errors
/// When another run works on one of the targets, or the landlord's database fails.
pub async fn begin(
    connection: &mut PgConnection,
    act: &Act,
    operation: Operation<'_>,
    waves: Vec<Vec<Target>>,
) -> Result<Run, RunError> {
    let id = Uuid::now_v7();
    runs::claim(connection, id).await?;
    let mut position = 0;
    let waves: Vec<Wave> = (1..)
        .zip(waves)
        .map(|(number, targets)| Wave {
            number,
            pending: targets
                .into_iter()
                .map(|target| {
                    position += 1;
                    (position, target)
                })
                .collect(),
        })
        .collect();
    let all = || {
        waves
            .iter()
            .flat_map(|wave| wave.pending.iter().map(|(_, target)| target))
    };
    let names: Vec<String> = all().map(|target| target.name().to_owned()).collect();
    let numbers = waves
        .iter()
        .flat_map(|wave| std::iter::repeat_n(wave.number, wave.pending.len()));
    let run = runs::NewRun {
        id,
        operation: operation.name,
        arguments: operation.arguments,
        concurrency: i32::try_from(operation.concurrency).unwrap_or(i32::MAX),
        reason: act.reason.as_deref(),
        request_id: act.request_id,
        tenant_ids: &all().map(Target::tenant_id).collect::<Vec<_>>(),
        targets: &names,
        waves: &numbers.collect::<Vec<_>>(),
    };
    let mut transaction = landlord::begin(connection, act).await?;
    runs::begin(&mut transaction, &run).await?;
    refuse_occupied(&mut transaction, id, &names).await?;
    transaction.commit().await?;
    Ok(Run {
        id,
        wave_count: waves.last().map_or(0, |wave| wave.number),
        waves,
        done: Vec::new(),
        taken_up: None,
    })
}

/// Two runs never work on one database, nor a run and an operation on one tenant.
pub(super) async fn refuse_occupied(
    transaction: &mut db::WriteTransaction<'_>,
    run_id: Uuid,
    targets: &[String],
) -> Result<(), RunError> {
    let occupied = runs::occupied(transaction, run_id, targets).await?;
    if !occupied.is_empty() {
        return Err(RunError::Occupied(occupied));
    }
    match runs::claimed(transaction, run_id, targets)
        .await?
        .into_iter()
        .next()
    {
        None => Ok(()),
        Some(runs::Claimed { target, operation }) => Err(RunError::Claimed { target, operation }),
    }
}

fn occupied(found: &[runs::Occupied]) -> String {
    let Some(first) = found.first() else {
        return String::new();
    };
    let what = match found.len() {
        1 => first.target.clone(),
        count => format!("{} and {} more", first.target, count - 1),
    };
    format!(
        "{what}: run {} is at work there ({}, begun {} by {})",
        first.run_id,
        first.operation,
        first.started_at.format("%Y-%m-%dT%H:%M:%SZ"),
        first.actor
    )
}

/// Carries a run's work out over every target, wave by wave; a target that fails does not stop the others. The visits
/// come with the reason for which the run stopped by itself.
///
/// # Errors
/// When a run that was taken up finds another one at work on its targets; when the ledger cannot be written: then
/// nothing more is begun, and the run can be taken up.
pub async fn execute<W: Work>(
    connection: &mut PgConnection,
    act: &Act,
    run: Run,
    limits: &Limits,
    work: &W,
    progress: &impl Watch<W::Outcome>,
) -> Result<(Vec<Visit<W::Outcome>>, Option<String>), RunError> {
    if let Some(taken_up) = &run.taken_up {
        taken_up.reopen(connection, act, &run).await?;
    }
    let entry = |target: &Target, outcome: &W::Outcome| work.entry(target, outcome);
    let (recorder, inbox) = Recorder::new(progress, entry);
    let written = recorder::write(connection, act, run.id, inbox);
    let worked = async {
        let (mut visits, mut stopped) = (Vec::new(), None);
        for wave in run.waves {
            if stopped.is_none() {
                stopped = work.stop(Some(&wave), &visits).await;
            }
            let of_wave = match stopped {
                None => each(wave.pending, limits, |target| work.work(target), &recorder).await,
                Some(_) => wave.pending.into_iter().map(Visit::not_begun).collect(),
            };
            visits.extend(of_wave);
        }
        if stopped.is_none() {
            stopped = work.stop(None, &visits).await;
        }
        // The ledger's writer ends when nobody is left to tell it anything.
        drop(recorder);
        (visits, stopped)
    };
    let (written, (visits, stopped)) = futures_util::future::join(written, worked).await;
    written?;
    let mut transaction = landlord::begin(connection, act).await?;
    runs::end(&mut transaction, run.id, stopped.as_deref()).await?;
    transaction.commit().await?;
    Ok((visits, stopped))
}
