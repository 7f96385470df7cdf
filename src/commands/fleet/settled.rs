//! How a verb over a fleet ends: what was done is shown by the verb, what failed and what was not attempted here.

use crate::app::App;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Visit;

use super::failures::failures;
use super::report::{Row, databases};

/// What became of targets.
pub struct Settled<T> {
    /// What was done, with the targets' names, in their order.
    pub done: Vec<(String, T)>,
    failed: Vec<Row>,
    undone: usize,
}

impl<T> Settled<T> {
    /// Parts what was done from what was not.
    ///
    /// # Errors
    /// The failure of a target that was named alone: it is the command's own.
    pub fn of(visits: Vec<Visit<Result<T>>>, single: bool) -> Result<Self> {
        let mut settled = Self {
            done: Vec::new(),
            failed: Vec::new(),
            undone: 0,
        };
        for visit in visits {
            let name = visit.target.name();
            match visit.outcome {
                Some(Ok(done)) => settled.done.push((name.to_owned(), done)),
                Some(Err(failure)) if single => return Err(failure),
                Some(Err(failure)) => settled.failed.push(Row::failed(name, &failure)),
                None => settled.undone += 1,
            }
        }
        Ok(settled)
    }

    /// Says what failed and why.
    ///
    /// # Errors
    /// When a signal left something undone.
    pub fn conclude(self, app: &App) -> Result<Outcome> {
        for group in failures(&self.failed) {
            app.output.warn(group.text().trim_end());
        }
        if let Some(kind) = app.interrupts.received().filter(|_| self.undone > 0) {
            let message = format!("{}: {} not attempted", kind.code(), databases(self.undone));
            return Err(Failure::new(kind, message));
        }
        Ok(if self.failed.is_empty() {
            Outcome::Done
        } else {
            Outcome::Partial
        })
    }
}
