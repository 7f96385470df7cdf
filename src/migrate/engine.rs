//! The engine: one operation on one database, in a session of its own that is ended whatever happens.

use super::error::{Doing, Error, ErrorKind};
use super::ledger_row::{LedgerRow, with_applied};
use super::library::{Library, Migration};
use super::name::MigrationId;
use super::observer::{Observer, Unobserved};
use super::plan::{self, Plan};
use super::request::{Limits, UpRequest};
use super::session::Session;
use super::target::{Actor, Target};
use super::work::{Done, Job, Work};

/// Applies, takes back, checks and mends migrations.
pub struct Engine<'e> {
    pub(crate) library: &'e Library,
    pub(crate) actor: Actor,
    pub(crate) observer: &'e dyn Observer,
}

/// What `up` did.
#[derive(Debug, Clone)]
pub struct UpReport {
    /// The migrations that were applied; in a dry run, that would be.
    pub applied: Vec<Done>,
    /// In a dry run, the migrations that were not tried, because one without transaction comes first.
    pub not_tried: Vec<MigrationId>,
    /// The migrations that the database has as it is now, by number.
    pub present: Vec<MigrationId>,
    /// The fingerprint of the database as it is now.
    pub fingerprint: String,
    /// Whether everything was rolled back.
    pub dry_run: bool,
}

impl<'e> Engine<'e> {
    /// An engine for a library's migrations, on behalf of somebody.
    #[must_use]
    pub fn new(library: &'e Library, actor: Actor) -> Self {
        Self {
            library,
            actor,
            observer: &Unobserved,
        }
    }

    /// The migrations that it knows.
    #[must_use]
    pub fn library(&self) -> &'e Library {
        self.library
    }

    /// The same engine for other migrations.
    #[must_use]
    pub fn with_library<'l>(&self, library: &'l Library) -> Engine<'l>
    where
        'e: 'l,
    {
        Engine {
            library,
            actor: self.actor.clone(),
            observer: self.observer,
        }
    }

    /// Tells an observer what the engine does.
    #[must_use]
    pub fn observed_by(self, observer: &'e dyn Observer) -> Self {
        Self { observer, ..self }
    }

    /// What `up` would do, without lock: the database may be at work meanwhile.
    ///
    /// # Errors
    /// When the database cannot be reached, or `up` would be refused.
    pub async fn plan(&self, target: &Target, request: &UpRequest) -> Result<Plan, Error> {
        let plan = async {
            let selected = plan::selection(self.library, target, &request.contexts)?;
            let mut session = Session::open_reading(target).await?;
            let ledger = session.ledger_rows().await;
            session.close().await;
            let ledger = ledger?;
            let steps = plan::pending(self.library, &selected, &ledger, request)?;
            Ok(Plan::new(&steps, &ledger))
        };
        plan.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    /// Applies what is pending, migration by migration. What was finished before a failure stays.
    ///
    /// # Errors
    /// When the database cannot be reached or is locked, when the ledger and the files do not fit
    /// each other, or when a migration fails: then with its place and cause, and with what was
    /// committed and what was not begun.
    pub async fn up(&self, target: &Target, request: &UpRequest) -> Result<UpReport, Error> {
        let report = async {
            let mut session = Session::open_locked(target, request.limits.lock_wait, self.observer).await?;
            let report = self.up_in(&mut session, target, request).await;
            session.close().await;
            report
        };
        report.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn up_in(
        &self,
        session: &mut Session,
        target: &Target,
        request: &UpRequest,
    ) -> Result<UpReport, ErrorKind> {
        let selected = plan::selection(self.library, target, &request.contexts)?;
        let ledger = session.ledger_rows().await?;
        let steps = plan::pending(self.library, &selected, &ledger, request)?;
        plan::refuse_addition(
            request.expected.as_ref(),
            steps.iter().map(|migration| migration.id.version),
        )?;
        let tried = if request.dry_run {
            transactional_head(&steps)
        } else {
            steps.len()
        };
        let mut work = self.work(session, target, &request.limits, request.dry_run);
        work.begin_rehearsal().await?;
        let applied = apply_all(&mut work, &steps[..tried], &ledger).await;
        work.end_rehearsal().await;
        let applied = applied?;
        let not_tried = steps[tried..]
            .iter()
            .map(|migration| migration.id.clone())
            .collect();
        let kept = if request.dry_run { &[] } else { steps.as_slice() };
        let (present, fingerprint) = with_applied(&ledger, kept);
        Ok(UpReport {
            applied,
            not_tried,
            present,
            fingerprint,
            dry_run: request.dry_run,
        })
    }

    pub(crate) fn work<'w>(
        &'w self,
        session: &'w mut Session,
        target: &'w Target,
        limits: &'w Limits,
        rehearsing: bool,
    ) -> Work<'w> {
        Work {
            session,
            target,
            actor: &self.actor,
            observer: self.observer,
            limits,
            rehearsing,
        }
    }
}

impl Work<'_> {
    /// Begins the one transaction of a dry run.
    pub(crate) async fn begin_rehearsal(&mut self) -> Result<(), ErrorKind> {
        if self.rehearsing {
            self.session.run("begin").await.doing("beginning the dry run")?;
        }
        Ok(())
    }

    /// Rolls a dry run back.
    pub(crate) async fn end_rehearsal(&mut self) {
        if self.rehearsing {
            self.session.roll_back().await;
        }
    }
}

/// How many of the first migrations run in one transaction, and so can be tried without a trace.
fn transactional_head(steps: &[&Migration]) -> usize {
    steps
        .iter()
        .take_while(|migration| migration.up.directives.transactional && !migration.is_backfill())
        .count()
}

async fn apply_all(
    work: &mut Work<'_>,
    steps: &[&Migration],
    ledger: &[LedgerRow],
) -> Result<Vec<Done>, ErrorKind> {
    let mut applied = Vec::new();
    for (index, migration) in steps.iter().enumerate() {
        let outcome = if migration.is_backfill() {
            work.backfill(migration).await
        } else if migration.up.directives.transactional {
            work.transact(&Job::up(migration)).await
        } else {
            let begun = ledger.iter().find(|row| row.migration == migration.id);
            work.apply_lone(migration, begun).await
        };
        match outcome {
            Ok(done) => applied.push(done),
            Err(error) => {
                let not_begun = steps[index + 1..]
                    .iter()
                    .map(|migration| migration.id.clone())
                    .collect();
                return Err(with_outcome(error, work.rehearsing, applied, not_begun));
            }
        }
    }
    Ok(applied)
}

/// Tells a failure what was done before it, and what was not begun.
pub(crate) fn with_outcome(
    error: ErrorKind,
    rehearsing: bool,
    done: Vec<Done>,
    not_begun: Vec<MigrationId>,
) -> ErrorKind {
    match error {
        ErrorKind::Failed(mut failure) => {
            let committed = done.into_iter().map(|done| done.migration);
            failure.outcome.committed = if rehearsing {
                Vec::new()
            } else {
                committed.collect()
            };
            failure.outcome.not_begun = not_begun;
            ErrorKind::Failed(failure)
        }
        other => other,
    }
}
