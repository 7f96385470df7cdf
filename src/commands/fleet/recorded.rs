//! A task as a run of the ledger carries it out: what is kept of each database, and what has to pass between waves.

use std::time::{Duration, Instant};

use crate::app::App;
use crate::error::Result;
use crate::fleet::{Entry, EntryFailure, Target, Visit, Wave, Work};

use super::describe::describe;
use super::overview::{Overview, named};
use super::runner::Runner;
use super::task::{Kept, Task};
use super::words::databases;

/// How often a wait looks for signals.
const GLANCE: Duration = Duration::from_millis(100);

/// A task that is carried out in a run.
pub(super) struct Recorded<'r, T> {
    pub app: &'r App,
    pub runner: &'r Runner<'r>,
    pub task: &'r T,
    pub overview: &'r Overview<'r>,
    pub wave_count: i32,
    /// The databases that were done when the run was taken up.
    pub done: Vec<Target>,
    /// Whether the run was taken up between two waves.
    pub is_between_waves: bool,
}

impl<T: Task> Work for Recorded<'_, T> {
    type Outcome = Result<T::Done>;

    async fn work(&self, target: Target) -> Self::Outcome {
        let name = target.name().to_owned();
        let work = self.runner.pace.within(self.task.work(target));
        named(self.app, name, work).await
    }

    fn entry(&self, target: &Target, outcome: &Self::Outcome) -> Entry {
        match outcome {
            Ok(done) => {
                let Kept { result, schema } = self.task.keep(target, done);
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

    async fn stop(&self, next: Option<&Wave>, visits: &[Visit<Self::Outcome>]) -> Option<String> {
        let reason = self.reason_to_stop(next, visits).await;
        if let (None, Some(next), true) = (&reason, next, self.wave_count > 1) {
            let doing = self.task.doing();
            let (number, count) = (next.number, self.wave_count);
            self.overview.say(&format!("{doing}, wave {number} of {count}"));
        }
        reason.map(|reason| match self.wave_count {
            ..=1 => reason,
            count => {
                let wave = next.map_or(count, |next| next.number - 1).max(1);
                format!("after wave {wave} of {count}, {reason}")
            }
        })
    }
}

impl<T: Task> Recorded<'_, T> {
    async fn reason_to_stop(&self, next: Option<&Wave>, visits: &[Visit<Result<T::Done>>]) -> Option<String> {
        if let Some(reason) = self.too_many_failures(next, visits) {
            return Some(reason);
        }
        let ended = visits
            .iter()
            .filter(|visit| matches!(visit.outcome, Some(Ok(_))))
            .map(|visit| visit.target.clone());
        let done: Vec<Target> = self.done.iter().cloned().chain(ended).collect();
        // After the last wave the gate is owed, whatever comes: a run that is done is not taken up.
        let goes_on = next.is_some() || visits.iter().any(|visit| visit.outcome.is_none());
        if done.is_empty() || (goes_on && self.is_interrupted()) {
            return None;
        }
        if let Some(next) = next.filter(|_| self.is_between_waves || !visits.is_empty()) {
            self.soak(next).await;
            if self.is_interrupted() {
                return None;
            }
        }
        let runner = self.runner;
        let gate = runner.gate.as_ref()?;
        gate.refusal(done, &runner.limits, &runner.pace).await
    }

    /// More failures than are allowed; when nothing was said, a failure keeps the next wave from beginning.
    fn too_many_failures(&self, next: Option<&Wave>, visits: &[Visit<Result<T::Done>>]) -> Option<String> {
        let failed = visits
            .iter()
            .filter(|visit| matches!(visit.outcome, Some(Err(_))))
            .count();
        let failures = || format!("{} failed", databases(failed));
        match self.runner.rollout.max_failures {
            Some(max) if failed > max => Some(format!("{}, and --max-failures is {max}", failures())),
            None if failed > 0 && next.is_some() => Some(failures()),
            _ => None,
        }
    }

    async fn soak(&self, next: &Wave) {
        let (number, count) = (next.number, self.wave_count);
        let passed = format!("wave {} of {count} is done", number - 1);
        let Some(soak) = self.runner.rollout.soak else {
            self.app.output.note(&passed);
            return;
        };
        let wait = humantime::format_duration(soak);
        self.app
            .output
            .note(&format!("{passed}; waiting {wait} before wave {number}"));
        let begun = Instant::now();
        while begun.elapsed() < soak && !self.is_interrupted() {
            tokio::time::sleep(GLANCE.min(soak.saturating_sub(begun.elapsed()))).await;
        }
    }

    fn is_interrupted(&self) -> bool {
        self.app.interrupts.received().is_some()
    }
}
