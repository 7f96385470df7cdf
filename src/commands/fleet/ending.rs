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
    /// Why the run stopped by itself before its end.
    pub stopped: Option<String>,
    /// How many other databases of the run are not done.
    pub left_out: usize,
}

/// What was not done, and how to go on.
#[derive(Debug, Default)]
pub struct Ending {
    /// The databases with which it failed.
    pub failed: Vec<Failed>,
    /// How many databases were not begun.
    pub not_attempted: usize,
    /// How many other databases of the run are not done.
    pub left_out: usize,
    /// Why the run stopped by itself before its end.
    pub stopped: Option<String>,
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
            stopped: None,
            left_out: 0,
        }
    }

    /// How it ended, without the databases themselves.
    #[must_use]
    pub fn ending(&self) -> Ending {
        let resume = |run| format!("tenantctl run resume {run}");
        Ending {
            repeat: self.run.map(|run| {
                if self.is_resumable {
                    format!("{} --failed-only", resume(run))
                } else {
                    format!("tenantctl run show {run}")
                }
            }),
            go_on: self.run.filter(|_| self.is_resumable).map(resume),
            stopped: self.stopped.clone(),
            left_out: self.left_out,
            ..Ending::default()
        }
    }

    /// Parts what was done from what was not. `single` when one database was named by its name.
    ///
    /// # Errors
    /// The failure of the single database.
    pub fn part(self, single: bool) -> Result<(Vec<(Target, T)>, Ending)> {
        let mut done = Vec::new();
        let mut ending = self.ending();
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
        if let Some(left_out) = self.left_out_words() {
            app.output.warn(&left_out);
        }
        let command = match &self.stopped {
            Some(reason) => {
                app.output.warn(&format!("stopped: {reason}"));
                &self.go_on
            }
            None if self.left_out > 0 => &self.go_on,
            None if self.failed.is_empty() => return Ok(Outcome::Done),
            None => &self.repeat,
        };
        if let Some(command) = command {
            app.output.hint(command);
        }
        Ok(Outcome::Partial)
    }

    fn left_out_words(&self) -> Option<String> {
        match self.left_out {
            0 => None,
            1 => Some("1 database of the run is not done".to_owned()),
            count => Some(format!("{} of the run are not done", databases(count))),
        }
    }
}
