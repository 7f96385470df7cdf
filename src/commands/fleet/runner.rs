//! Carries a task out over databases: bounded, shown, drained by the first signal, and recorded in the run ledger.

use std::future::Future;

use serde_json::Value;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::error::{Failure, Result};
use crate::fleet::{self, Entry, EntryFailure, Limits, Run, Target, Visit};

use super::describe::describe;
use super::ending::Ran;
use super::overview::Overview;
use super::pace::PaceOptions;
use super::reach::Reach;
use super::task::{Kept, Resumable, Task};

/// Carries tasks out over databases.
pub struct Runner<'a> {
    app: &'a App,
    limits: Limits,
    pace: PaceOptions,
}

/// What the run ledger keeps of a task.
#[derive(Clone, Debug)]
pub struct Record {
    /// The verb.
    pub name: &'static str,
    /// The arguments with which the run is taken up; null where it is not.
    pub arguments: Value,
}

impl Record {
    /// Of a verb whose run can be taken up.
    ///
    /// # Errors
    /// When the arguments cannot be written down.
    pub fn of<R: Resumable>(arguments: &R) -> Result<Self> {
        Ok(Self {
            name: R::NAME,
            arguments: serde_json::to_value(arguments).map_err(anyhow::Error::from)?,
        })
    }

    /// Of a verb whose run is not taken up: what is to be done has to be looked at anew.
    #[must_use]
    pub fn once(name: &'static str) -> Self {
        Self {
            name,
            arguments: Value::Null,
        }
    }

    /// Whether the run can be taken up.
    #[must_use]
    pub fn is_resumable(&self) -> bool {
        !self.arguments.is_null()
    }
}

impl<'a> Runner<'a> {
    /// For databases that are reached in one way, so many at once as their servers have room for.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn new(
        app: &'a App,
        landlord: &mut Landlord,
        reach: &Reach,
        pace: &PaceOptions,
    ) -> Result<Self> {
        Ok(Self {
            app,
            limits: reach.limits(landlord, pace.concurrency).await?,
            pace: pace.clone(),
        })
    }

    /// Does something with every database without recording it: for what only looks, and for dry runs.
    pub async fn visit<T, F>(
        &self,
        doing: &str,
        targets: Vec<(i32, Target)>,
        work: impl Fn(Target) -> F,
    ) -> Vec<Visit<Result<T>>>
    where
        F: Future<Output = Result<T>>,
    {
        let _drainable = self.app.interrupts.drain_first();
        let overview = Overview::new(self.app, doing, targets.len());
        let work = |target| self.pace.within(work(target));
        fleet::each(targets, &self.limits, work, &overview).await
    }

    /// Carries a task out in a new run. `single` when one database was named by its name: its failure is then the
    /// command's own.
    ///
    /// # Errors
    /// When the landlord's database fails.
    pub async fn run<T: Task>(
        &self,
        landlord: &mut Landlord,
        record: Record,
        task: &T,
        targets: Vec<Target>,
    ) -> Result<Ran<T::Done>> {
        if targets.is_empty() {
            return Ok(Ran::unrecorded(Vec::new()));
        }
        let is_resumable = record.is_resumable();
        let operation = fleet::Operation {
            name: record.name,
            arguments: record.arguments,
            concurrency: self.limits.total,
        };
        let act = self.app.act(landlord);
        let run = fleet::begin(landlord.connection(), &act, operation, targets).await?;
        let ran = self.go_on(landlord, task, run).await?;
        Ok(Ran { is_resumable, ..ran })
    }

    /// Carries a task out with what is pending in a run: one that was just begun, or taken up.
    ///
    /// # Errors
    /// When the landlord's database fails; then the run can be taken up.
    pub async fn go_on<T: Task>(&self, landlord: &mut Landlord, task: &T, run: Run) -> Result<Ran<T::Done>> {
        let _drainable = self.app.interrupts.drain_first();
        let overview = Overview::new(self.app, task.doing(), run.pending.len());
        let (act, id) = (self.app.act(landlord), run.id);
        let work = |target| self.pace.within(task.work(target));
        let entry = |target: &Target, outcome: &Result<T::Done>| entry(task, target, outcome);
        let connection = landlord.connection();
        let visits = fleet::execute(connection, &act, run, &self.limits, work, entry, &overview)
            .await
            .map_err(|error| Failure::from(error).hint(format!("tenantctl run resume {id}")))?;
        Ok(Ran {
            run: Some(id),
            visits,
            is_resumable: true,
        })
    }
}

fn entry<T: Task>(task: &T, target: &Target, outcome: &Result<T::Done>) -> Entry {
    match outcome {
        Ok(done) => {
            let Kept { result, schema } = task.keep(target, done);
            Entry {
                result,
                schema,
                failure: None,
            }
        }
        Err(failure) => {
            let described = describe(failure);
            Entry {
                failure: Some(EntryFailure {
                    sqlstate: described.sqlstate,
                    object: described.object,
                    message: described.message,
                }),
                ..Entry::default()
            }
        }
    }
}
