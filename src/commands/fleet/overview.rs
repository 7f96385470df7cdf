//! What is seen of work over a fleet while it goes on.

use std::cell::Cell;
use std::future::Future;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::error::Result;
use crate::fleet::{Target, Visit, Watch};
use crate::output::Progress;

/// After this time a database that is still worked on is named, and again each time it has taken twice as long.
const LONG: Duration = Duration::from_secs(30);

/// A bar on a terminal that names what takes longest, a line a database with `-v`, and an eye on signals and failures.
pub struct Overview<'a> {
    app: &'a App,
    bar: Progress,
    failed: Cell<usize>,
    max_failures: Option<usize>,
}

impl<'a> Overview<'a> {
    /// Over so many databases.
    #[must_use]
    pub fn new(app: &'a App, doing: &str, total: usize) -> Self {
        let total = u64::try_from(total).unwrap_or(u64::MAX);
        Self {
            app,
            bar: app.output.progress_of_several(doing, total),
            failed: Cell::new(0),
            max_failures: None,
        }
    }

    /// Begins nothing more once more databases failed.
    #[must_use]
    pub fn with_max_failures(self, max_failures: Option<usize>) -> Self {
        Self { max_failures, ..self }
    }

    /// Says what is being done now.
    pub fn say(&self, doing: &str) {
        self.bar.say(doing);
    }
}

impl<T> Watch<Result<T>> for Overview<'_> {
    fn begun(&self, _position: i32, target: &Target) {
        self.bar.begin(target.name());
        tracing::info!("{}: begun", target.name());
    }

    fn ended(&self, visit: &Visit<Result<T>>) {
        let (name, took) = (visit.target.name(), visit.took.as_millis());
        self.bar.end(name);
        if let Some(Err(failure)) = &visit.outcome {
            self.failed.set(self.failed.get() + 1);
            tracing::info!("{name}: failed after {took} ms: {}", failure.message());
        } else {
            tracing::info!("{name}: done in {took} ms");
        }
    }

    fn is_draining(&self) -> bool {
        let too_many = self.max_failures.is_some_and(|max| self.failed.get() > max);
        too_many || self.app.interrupts.received().is_some()
    }
}

/// Waits for the work with a database; names it when that takes long, so that no wait is without a name.
pub async fn named<T>(app: &App, name: String, work: impl Future<Output = T>) -> T {
    let (begun, mut patience) = (Instant::now(), LONG);
    let mut work = std::pin::pin!(work);
    loop {
        let left = patience.saturating_sub(begun.elapsed());
        if let Ok(outcome) = tokio::time::timeout(left, &mut work).await {
            return outcome;
        }
        app.output.note(&format!(
            "{name}: not done after {}",
            humantime::format_duration(patience)
        ));
        patience *= 2;
    }
}
