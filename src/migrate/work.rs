//! One migration in one transaction: begun again when what stopped it may pass.

use std::time::{Duration, Instant};

use super::backoff::delay_after;
use super::cause::Cause;
use super::directives::Owner;
use super::error::{Doing, ErrorKind};
use super::failure::Failure;
use super::file::Script;
use super::index::quoted;
use super::ledger::{Entry, Ledger};
use super::ledger_row::State;
use super::library::Migration;
use super::name::{Direction, MigrationId};
use super::observer::Observer;
use super::request::Limits;
use super::session::Session;
use super::target::{Actor, Target};
use super::watch::{self, Stopped};

/// A migration that was applied or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The migration.
    pub migration: MigrationId,
    /// The script that was run: a file, or the ledger's copy.
    pub script: String,
    /// How long the last attempt took.
    pub duration: Duration,
    /// How many attempts it took.
    pub attempts: u32,
}

/// A script to run, and what to write in the ledgers when it has run.
pub(crate) struct Job<'j> {
    pub(crate) migration: &'j MigrationId,
    pub(crate) script: &'j Script,
    pub(crate) record: Record<'j>,
}

#[derive(Clone, Copy)]
pub(crate) enum Record<'j> {
    /// The migration is applied.
    Applied(&'j Migration),
    /// The migration is taken back.
    Removed,
}

impl<'j> Job<'j> {
    pub(crate) fn up(migration: &'j Migration) -> Self {
        Self {
            migration: &migration.id,
            script: &migration.up,
            record: Record::Applied(migration),
        }
    }

    pub(crate) fn down(migration: &'j MigrationId, script: &'j Script) -> Self {
        Self {
            migration,
            script,
            record: Record::Removed,
        }
    }

    pub(crate) fn direction(&self) -> Direction {
        match self.record {
            Record::Applied(_) => Direction::Up,
            Record::Removed => Direction::Down,
        }
    }

    pub(crate) fn done(&self, duration: Duration, attempts: u32) -> Done {
        Done {
            migration: self.migration.clone(),
            script: self.script.path.clone(),
            duration,
            attempts,
        }
    }

    pub(crate) fn failure(&self, stopped: Stopped) -> Box<Failure> {
        let Stopped {
            completed,
            cause,
            blockers,
        } = stopped;
        let failure = Failure::locate(self.migration, self.direction(), self.script, completed, cause);
        Box::new(Failure { blockers, ..failure })
    }

    /// A failure to commit, for which no statement of the script is to blame.
    fn commit_failure(&self, cause: Cause) -> ErrorKind {
        let in_doubt = cause.lost_session();
        let mut failure = self.failure(Stopped {
            completed: usize::MAX,
            cause,
            blockers: Vec::new(),
        });
        failure.outcome.in_doubt = in_doubt;
        ErrorKind::Failed(failure)
    }
}

/// What running a migration needs: the session, and under which rules.
pub(crate) struct Work<'w> {
    pub(crate) session: &'w mut Session,
    pub(crate) target: &'w Target,
    pub(crate) actor: &'w Actor,
    pub(crate) observer: &'w dyn Observer,
    pub(crate) limits: &'w Limits,
    /// Whether everything happens in one transaction, begun by the caller, that is rolled back.
    pub(crate) rehearsing: bool,
}

impl Work<'_> {
    /// Runs a job in one transaction, ledger row included, and tries again when that may help.
    pub(crate) async fn transact(&mut self, job: &Job<'_>) -> Result<Done, ErrorKind> {
        self.observer.started(job.migration, job.direction());
        let mut attempts = 1;
        loop {
            match self.attempt(job, attempts).await {
                Ok(duration) => {
                    self.observer.finished(job.migration, job.direction(), duration);
                    return Ok(job.done(duration, attempts));
                }
                Err(ErrorKind::Failed(mut failure)) => {
                    failure.attempts = attempts;
                    if !self.may_retry(&failure, attempts) {
                        self.record_failure(job, &failure).await?;
                        return Err(ErrorKind::Failed(failure));
                    }
                    self.pause_before_retry(&failure).await;
                    attempts += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    pub(crate) fn may_retry(&self, failure: &Failure, attempts: u32) -> bool {
        failure.cause.is_passing() && attempts <= self.limits.retries && !self.rehearsing
    }

    pub(crate) async fn pause_before_retry(&self, failure: &Failure) {
        let delay = delay_after(failure.attempts);
        self.observer.retrying(failure, delay);
        tokio::time::sleep(delay).await;
    }

    async fn attempt(&mut self, job: &Job<'_>, attempts: u32) -> Result<Duration, ErrorKind> {
        let begun = Instant::now();
        // Not in one message with the script: whoever looks at the session is to see the script alone.
        self.begin(job.script.directives.owner)
            .await
            .doing("beginning the migration")?;
        let outcome = match self.run_script(job).await {
            Ok(()) => self.conclude(job, begun, attempts).await,
            Err(stopped) => Err(ErrorKind::Failed(job.failure(stopped))),
        };
        if outcome.is_err() {
            self.session.roll_back().await;
        }
        outcome.map(|()| begun.elapsed())
    }

    async fn run_script(&mut self, job: &Job<'_>) -> Result<(), Stopped> {
        let text = job.script.text.clone();
        watch::run(
            self.session,
            text,
            self.limits.lock_timeout,
            job.migration,
            self.observer,
        )
        .await
    }

    /// Begins a transaction with its time limits, as the role that is to own what it makes.
    pub(crate) async fn begin(&mut self, owner: Owner) -> Result<(), sqlx::Error> {
        self.begin_as(if self.rehearsing { "" } else { "begin;" }, owner)
            .await
    }

    /// The same with a statement that begins it, or with none inside a transaction.
    pub(crate) async fn begin_as(&mut self, begin: &str, owner: Owner) -> Result<(), sqlx::Error> {
        let settings = format!(
            "set local lock_timeout = {}; set local statement_timeout = {}; set local role {}",
            self.limits.lock_timeout.as_millis(),
            self.limits.transaction_statement_timeout().as_millis(),
            quoted(&self.target.role(owner)),
        );
        self.session.run_afresh(begin, &settings).await
    }

    pub(crate) async fn commit(&mut self) -> Result<(), sqlx::Error> {
        self.session.run(self.ending()).await
    }

    fn ending(&self) -> &'static str {
        if self.rehearsing {
            "set constraints all immediate"
        } else {
            "commit"
        }
    }

    /// Takes the ledger's owner's role for the rest of the transaction.
    pub(crate) async fn become_owner(&mut self) -> Result<(), sqlx::Error> {
        self.session.run(&self.owner_statement()).await
    }

    fn owner_statement(&self) -> String {
        format!("set local role {}", quoted(&self.target.role(Owner::Owner)))
    }

    /// Writes the ledgers and commits.
    pub(crate) async fn conclude(
        &mut self,
        job: &Job<'_>,
        begun: Instant,
        attempts: u32,
    ) -> Result<(), ErrorKind> {
        const ACTION: &str = "writing the ledger";
        let ledger = self.session.ledger;
        if matches!(job.record, Record::Removed) {
            self.session.forget();
        }
        let has_ledger = self.session.has_ledger().await?;
        let mut statements = vec![self.owner_statement()];
        match job.record {
            Record::Applied(_) if !has_ledger => {
                let file = job.script.path.clone();
                return Err(ErrorKind::NoLedger {
                    file,
                    ledger: ledger.table(),
                });
            }
            Record::Applied(migration) => {
                statements.push(ledger.entry(&Entry {
                    migration,
                    state: State::Applied,
                    statement_index: 0,
                    attempts,
                    actor: self.actor,
                    error: None,
                    duration: Some(begun.elapsed()),
                }));
            }
            Record::Removed if has_ledger => statements.push(ledger.removal(job.migration.version)),
            Record::Removed => {}
        }
        if self.session.has_trail().await.doing(ACTION)? {
            let checksum = &job.script.checksum;
            statements.push(Ledger::change(
                job.migration,
                job.direction(),
                checksum,
                self.actor,
            ));
        }
        let message = format!("{};\n{}", statements.join(";\n"), self.ending());
        let Err((completed, error)) = watch::execute(&mut self.session.connection, message.into()).await
        else {
            return Ok(());
        };
        let cause = Cause::from(error);
        // When the session is lost, nobody knows how much of the message was done.
        if completed < statements.len() && !cause.lost_session() {
            return Err(ErrorKind::Database {
                action: ACTION,
                cause,
            });
        }
        Err(job.commit_failure(cause))
    }

    pub(crate) async fn record_change(&mut self, job: &Job<'_>) -> Result<(), ErrorKind> {
        self.session
            .record_change(job.migration, job.direction(), &job.script.checksum, self.actor)
            .await
            .doing("recording the change of the schema")
    }

    /// Writes that a migration failed: outside its transaction, which is rolled back. Before the
    /// ledger exists, and when the session is lost, there is nowhere to write it.
    async fn record_failure(&mut self, job: &Job<'_>, failure: &Failure) -> Result<(), ErrorKind> {
        let Record::Applied(migration) = job.record else {
            return Ok(());
        };
        let ledger = self.session.ledger;
        let nowhere = self.rehearsing || failure.cause.lost_session();
        if nowhere || !self.session.has_ledger().await? {
            return Ok(());
        }
        let entry = Entry {
            migration,
            state: State::Failed,
            statement_index: 0,
            attempts: failure.attempts,
            actor: self.actor,
            error: Some(&failure.cause.without_values()),
            duration: None,
        };
        ledger
            .write(&mut self.session.connection, entry)
            .await
            .doing("recording the failure")
    }
}
