//! The progress of an import on a terminal.

use std::cell::RefCell;

use crate::import::{Observer, Phase};
use crate::output::{Output, Progress};

/// Shows one phase after the other.
#[derive(Debug)]
pub(super) struct Watch<'o> {
    output: &'o Output,
    current: RefCell<Option<Progress>>,
}

impl<'o> Watch<'o> {
    pub(super) fn new(output: &'o Output) -> Self {
        Self {
            output,
            current: RefCell::new(None),
        }
    }

    /// Takes the progress off the screen.
    pub(super) fn finish(&self) {
        self.current.take();
    }
}

impl Observer for Watch<'_> {
    fn phase(&self, phase: Phase) {
        self.finish();
        let progress = match phase {
            Phase::Stage { bytes } => self.output.byte_progress("reading", bytes),
            Phase::Check => self.output.spinner("checking"),
            Phase::Wait => {
                self.output
                    .note("another import is under way in this tenant; waiting for its end");
                self.output.spinner("waiting")
            }
            Phase::Reject => self.output.spinner("writing the refused rows down"),
            Phase::Apply { rows } => self.output.spinner(&format!("writing {rows} rows")),
            Phase::Commit => self.output.spinner("committing"),
        };
        self.current.replace(Some(progress));
    }

    fn bytes(&self, position: u64) {
        if let Some(progress) = &*self.current.borrow() {
            progress.set(position);
        }
    }
}
