//! What is seen of work over a fleet while it goes on.

use crate::app::App;
use crate::error::Result;
use crate::fleet::{Target, Visit, Watch};
use crate::output::Progress;

/// A bar on a terminal, a line a database with `-v`, and an eye on signals.
pub struct Overview<'a> {
    app: &'a App,
    bar: Progress,
}

impl<'a> Overview<'a> {
    /// Over so many databases.
    #[must_use]
    pub fn new(app: &'a App, what: &str, total: usize) -> Self {
        Self {
            app,
            bar: app
                .output
                .progress(what, u64::try_from(total).unwrap_or(u64::MAX)),
        }
    }
}

impl<T> Watch<Result<T>> for Overview<'_> {
    fn begun(&self, _position: i32, target: &Target) {
        tracing::info!("{}: begun", target.name());
    }

    fn ended(&self, visit: &Visit<Result<T>>) {
        self.bar.advance(1);
        let (name, took) = (visit.target.name(), visit.took.as_millis());
        if let Some(Err(failure)) = &visit.outcome {
            tracing::info!("{name}: failed after {took} ms: {}", failure.message());
        } else {
            tracing::info!("{name}: done in {took} ms");
        }
    }

    fn is_draining(&self) -> bool {
        self.app.interrupts.received().is_some()
    }
}
