//! How work over databases ended: what was done, what failed, and with which command to go on.

use uuid::Uuid;

use crate::app::App;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{Target, Visit};

use super::failures::{Failed, Group, grouped};
use super::words::databases;

/// What became of each database.
#[derive(Debug)]
pub struct Ran<T> {
    /// The run, when it was recorded.
    pub run: Option<Uuid>,
    /// Whether the run can be taken up.
    pub is_resumable: bool,
    /// The databases, in order.
    pub visits: Vec<Visit<Result<T>>>,
}

/// What was not done, and how to go on.
#[derive(Debug, Default)]
pub struct Ending {
    /// The databases with which it failed.
    pub failed: Vec<Failed>,
    /// How many databases were not begun.
    pub not_attempted: usize,
    /// The command that repeats what failed.
    pub repeat: Option<String>,
    /// The command that does what was not begun.
    pub go_on: Option<String>,
}

impl<T> Ran<T> {
    /// Work that was not recorded.
    #[must_use]
    pub fn unrecorded(visits: Vec<Visit<Result<T>>>) -> Self {
        Self {
            run: None,
            is_resumable: false,
            visits,
        }
    }

    /// Parts what was done from what was not. `single` when one database was named by its name.
    ///
    /// # Errors
    /// The failure of the single database.
    pub fn part(self, single: bool) -> Result<(Vec<(Target, T)>, Ending)> {
        let mut done = Vec::new();
        let mut ending = Ending::of(self.run, self.is_resumable);
        for visit in self.visits {
            match visit.outcome {
                Some(Ok(result)) => done.push((visit.target, result)),
                Some(Err(failure)) if single => return Err(failure),
                Some(Err(failure)) => ending.failed.push(Failed::new(visit.target.name(), &failure)),
                None => ending.not_attempted += 1,
            }
        }
        Ok((done, ending))
    }
}

impl Ending {
    /// Of a run, with the commands that go on with it.
    #[must_use]
    pub fn of(run: Option<Uuid>, is_resumable: bool) -> Self {
        let resume = |run| format!("tenantctl run resume {run}");
        Self {
            repeat: run.map(|run| match is_resumable {
                true => format!("{} --failed-only", resume(run)),
                false => format!("tenantctl run show {run}"),
            }),
            go_on: run.filter(|_| is_resumable).map(resume),
            ..Self::default()
        }
    }

    /// Says on standard error what failed, and how the command ends.
    ///
    /// # Errors
    /// When a signal left something undone.
    pub fn conclude(&self, app: &App) -> Result<Outcome> {
        for group in grouped(&self.failed) {
            app.output.warn(group.text().trim_end());
        }
        self.outcome(app)
    }

    /// The failures for people, grouped.
    #[must_use]
    pub fn text(&self) -> String {
        grouped(&self.failed).iter().map(Group::text).collect()
    }

    /// How the command ends, with the command to go on.
    ///
    /// # Errors
    /// When a signal left something undone.
    pub fn outcome(&self, app: &App) -> Result<Outcome> {
        if let Some(kind) = app.interrupts.received().filter(|_| self.not_attempted > 0) {
            let undone = databases(self.not_attempted);
            let failure = Failure::new(kind, format!("{}: {undone} not attempted", kind.code()));
            return Err(match &self.go_on {
                Some(command) => failure.hint(command),
                None => failure,
            });
        }
        if self.failed.is_empty() {
            return Ok(Outcome::Done);
        }
        if let Some(command) = &self.repeat {
            app.output.hint(command);
        }
        Ok(Outcome::Partial)
    }
}
