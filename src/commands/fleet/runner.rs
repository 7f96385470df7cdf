//! Carries a task out over databases: bounded, shown, drained by the first signal, and recorded in the run ledger.

use std::future::Future;

use serde_json::Value;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::error::{Failure, Result};
use crate::fleet::{self, Limits, Run, Target, Visit};

use super::ending::Ran;
use super::gate::Gate;
use super::overview::{Overview, named};
use super::pace::PaceOptions;
use super::reach::Reach;
use super::recorded::Recorded;
use super::rollout::RolloutOptions;
use super::task::{Resumable, Task};

/// Carries tasks out over databases.
pub struct Runner<'a> {
    app: &'a App,
    pub(super) limits: Limits,
    pub(super) pace: PaceOptions,
    pub(super) rollout: RolloutOptions,
    pub(super) gate: Option<Gate>,
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
            rollout: RolloutOptions::default(),
            gate: None,
        })
    }

    /// Lets runs go over the databases in waves. `reach` is as for [`Runner::new`].
    #[must_use]
    pub fn in_waves(self, rollout: &RolloutOptions, reach: &Reach, landlord: &Landlord) -> Self {
        let gate = rollout.gate.as_ref().map(|query| Gate {
            query: query.clone(),
            reach: reach.clone(),
            landlord_id: landlord.id(),
        });
        Self {
            rollout: rollout.clone(),
            gate,
            ..self
        }
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
        let work = |target: Target| {
            let name = target.name().to_owned();
            named(self.app, name, self.pace.within(work(target)))
        };
        fleet::each(targets, &self.limits, work, &overview).await
    }

    /// Carries a task out in a new run.
    ///
    /// # Errors
    /// When another run is at work on one of the databases, or the landlord's database fails.
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
        let waves = self.rollout.part(targets);
        self.announce(&waves);
        let run = fleet::begin(landlord.connection(), &act, operation, waves).await?;
        let ran = self.execute(landlord, task, run, is_resumable).await?;
        let done = ran
            .visits
            .iter()
            .filter(|visit| matches!(visit.outcome, Some(Ok(_))));
        let done: Vec<String> = done.map(|visit| visit.target.name().to_owned()).collect();
        fleet::settle_repeated(landlord.connection(), &act, record.name, &done).await?;
        Ok(ran)
    }

    fn announce(&self, waves: &[Vec<Target>]) {
        if waves.len() > 1 {
            let sizes: Vec<String> = waves.iter().map(|wave| wave.len().to_string()).collect();
            let sizes = sizes.join(", ");
            self.app
                .output
                .note(&format!("in {} waves of {sizes}", waves.len()));
        }
    }

    /// Carries a task out with what is pending in a run that was taken up.
    ///
    /// # Errors
    /// When the landlord's database fails; then the run can be taken up once more.
    pub async fn go_on<T: Task>(&self, landlord: &mut Landlord, task: &T, run: Run) -> Result<Ran<T::Done>> {
        self.execute(landlord, task, run, true).await
    }

    async fn execute<T: Task>(
        &self,
        landlord: &mut Landlord,
        task: &T,
        run: Run,
        is_resumable: bool,
    ) -> Result<Ran<T::Done>> {
        let _drainable = self.app.interrupts.drain_first();
        let pending = run.waves.iter().map(|wave| wave.pending.len()).sum();
        let overview =
            Overview::new(self.app, task.doing(), pending).with_max_failures(self.rollout.max_failures);
        let (act, id) = (self.app.act(landlord), run.id);
        let recorded = Recorded {
            app: self.app,
            runner: self,
            task,
            overview: &overview,
            wave_count: run.wave_count,
            done: run.done.clone(),
            is_between_waves: run
                .taken_up
                .as_ref()
                .is_some_and(|taken_up| taken_up.is_between_waves),
        };
        let left_out = run.taken_up.as_ref().map_or(0, |taken_up| taken_up.left_out);
        let connection = landlord.connection();
        let verb = if is_resumable { "resume" } else { "show" };
        let (visits, stopped) = fleet::execute(connection, &act, run, &self.limits, &recorded, &overview)
            .await
            .map_err(|error| Failure::from(error).hint(format!("tenantctl run {verb} {id}")))?;
        Ok(Ran {
            run: Some(id),
            is_resumable,
            visits,
            stopped,
            left_out,
        })
    }
}
