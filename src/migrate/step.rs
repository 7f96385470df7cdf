//! One statement of a migration without transaction.
//!
//! A statement that can run in a transaction does, together with the ledger's count. One that
//! cannot (a concurrent build of an index, a vacuum, a procedure that commits by itself) is counted
//! just after it; after a crash between the two it is found done (an index) or run once more.

use std::time::{Duration, Instant};

use super::cause::Cause;
use super::directives::Owner;
use super::error::{Doing, ErrorKind};
use super::failure::{Failure, Outcome};
use super::index::{IndexBuild, IndexState, quoted};
use super::ledger_row::State;
use super::lone::TAKING_BACK;
use super::statement::Statement;
use super::watch::{self, Stopped};
use super::work::{Job, Record, Work};

/// The statements that refuse a transaction block.
const LONE: [&[&str]; 4] = [&["vacuum"], &["cluster"], &["reindex"], &["alter", "system"]];

const DROP_INDEX: [&str; 3] = ["drop", "index", "concurrently"];

/// The statements that may commit as often as they like.
const COMMITTING: [&[&str]; 2] = [&["call"], &["do"]];

/// One statement of a job.
pub(crate) struct Step<'s> {
    pub(crate) job: &'s Job<'s>,
    pub(crate) statement: &'s Statement<'s>,
    pub(crate) index: usize,
    /// Whether an earlier run may have run it already without counting it.
    pub(crate) resumed: bool,
}

impl Step<'_> {
    fn failure(&self, stopped: Stopped) -> ErrorKind {
        let before = self.job.script.text[..self.statement.offset].chars().count();
        let cause = stopped.cause.moved_by(before);
        let mut failure = self.job.failure(Stopped {
            completed: self.index,
            cause,
            ..stopped
        });
        failure.outcome = Outcome {
            committed_statements: Some(self.index),
            ..Outcome::default()
        };
        ErrorKind::Failed(failure)
    }

    fn was_done_before(&self, cause: &Cause) -> bool {
        self.resumed && self.statement.begins_with(&DROP_INDEX) && cause.sqlstate() == Some("42704")
    }
}

fn runs_alone(statement: &Statement<'_>) -> bool {
    statement.mentions("concurrently")
        || LONE.iter().any(|keywords| statement.begins_with(keywords))
        || may_be_half_done(statement)
}

/// Whether an error can leave a statement half done, so that running it once more is for somebody to decide.
fn may_be_half_done(statement: &Statement<'_>) -> bool {
    COMMITTING.iter().any(|keywords| statement.begins_with(keywords))
}

/// Whether a crash leaves a statement done whole or not at all, and running it once more finds out which: it is counted
/// where it is done, or it builds, drops or cleans what can be looked at.
pub(crate) fn tells_whether_it_was_done(statement: &Statement<'_>) -> bool {
    !runs_alone(statement)
        || IndexBuild::parse(statement).is_some()
        || statement.begins_with(&DROP_INDEX)
        || statement.begins_with(&["vacuum"])
}

/// Whether a statement makes something that ends with the session, on which later ones may build.
pub(crate) fn needs_its_session(statement: &Statement<'_>) -> bool {
    let makes_temporary =
        statement.begins_with(&["create"]) && (statement.mentions("temporary") || statement.mentions("temp"));
    makes_temporary || statement.begins_with(&["prepare"]) || statement.begins_with(&["declare"])
}

impl Work<'_> {
    /// Runs one statement, tries again when that may help, and returns how many attempts it took.
    pub(crate) async fn step(&mut self, step: &Step<'_>, begun: Instant) -> Result<u32, ErrorKind> {
        let mut attempts = 1;
        loop {
            let outcome = if runs_alone(step.statement) {
                self.run_alone(step).await
            } else {
                self.run_in_transaction(step).await
            };
            match outcome {
                Ok(()) => return Ok(attempts),
                Err(ErrorKind::Failed(mut failure)) => {
                    failure.attempts = attempts;
                    if may_be_half_done(step.statement) || !self.may_retry(&failure, attempts) {
                        self.record_lone_failure(step, &failure, begun.elapsed()).await?;
                        return Err(ErrorKind::Failed(failure));
                    }
                    self.pause_before_retry(&failure).await;
                    let (ledger, version) = (self.session.ledger, step.job.migration.version);
                    ledger
                        .add_attempt(&mut self.session.connection, version)
                        .await
                        .doing("writing the ledger")?;
                    attempts += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn run_in_transaction(&mut self, step: &Step<'_>) -> Result<(), ErrorKind> {
        self.begin(step.job.script.directives.owner)
            .await
            .doing("beginning a statement")?;
        let outcome = match self.run_statement(step, self.limits.lock_timeout).await {
            Ok(()) => self.count_and_commit(step).await,
            Err(stopped) => Err(step.failure(stopped)),
        };
        if outcome.is_err() {
            self.session.roll_back().await;
        }
        outcome
    }

    async fn count_and_commit(&mut self, step: &Step<'_>) -> Result<(), ErrorKind> {
        self.become_owner().await.doing("writing the ledger")?;
        self.count(step).await?;
        self.commit()
            .await
            .map_err(|error| step.failure(Stopped::at_once(error.into())))
    }

    async fn count(&mut self, step: &Step<'_>) -> Result<(), ErrorKind> {
        let (ledger, version) = (self.session.ledger, step.job.migration.version);
        ledger
            .advance(&mut self.session.connection, version, step.index + 1)
            .await
            .doing("writing the ledger")
    }

    async fn run_alone(&mut self, step: &Step<'_>) -> Result<(), ErrorKind> {
        const ACTION: &str = "preparing a statement without transaction";
        let settings = format!(
            "set lock_timeout = {}; set statement_timeout = {}; set role {}",
            self.limits.concurrent_lock_timeout.as_millis(),
            self.limits.lone_statement_timeout().as_millis(),
            quoted(&self.target.role(step.job.script.directives.owner)),
        );
        self.session.run_afresh("", &settings).await.doing(ACTION)?;
        let outcome = match IndexBuild::parse(step.statement) {
            Some(build) => self.build_index(step, &build).await,
            None => self.run_or_find_done(step).await,
        };
        let owner = quoted(&self.target.role(Owner::Owner));
        let restored = self
            .session
            .run(&format!(
                "reset lock_timeout; reset statement_timeout; set role {owner}"
            ))
            .await;
        outcome?;
        restored.doing(ACTION)?;
        self.count(step).await
    }

    /// What is broken under the index's name is the remains of this migration's own attempt.
    async fn build_index(&mut self, step: &Step<'_>, build: &IndexBuild) -> Result<(), ErrorKind> {
        const ACTION: &str = "looking at the index";
        match build.state(&mut self.session.connection).await.doing(ACTION)? {
            IndexState::Valid => return Ok(()),
            IndexState::Invalid => build
                .drop(&mut self.session.connection)
                .await
                .doing("dropping a broken index")?,
            IndexState::Absent => {}
        }
        let outcome = self
            .run_statement(step, self.limits.concurrent_lock_timeout)
            .await;
        let lost = outcome
            .as_ref()
            .is_err_and(|stopped| stopped.cause.lost_session());
        if !lost && build.state(&mut self.session.connection).await.doing(ACTION)? == IndexState::Invalid {
            build
                .drop(&mut self.session.connection)
                .await
                .doing("dropping a broken index")?;
            if outcome.is_ok() {
                let cause = Cause::Result(format!(
                    "the index {build} was built and is not valid; it was dropped"
                ));
                return Err(step.failure(Stopped::at_once(cause)));
            }
        }
        outcome.map_err(|stopped| step.failure(stopped))
    }

    async fn run_or_find_done(&mut self, step: &Step<'_>) -> Result<(), ErrorKind> {
        match self
            .run_statement(step, self.limits.concurrent_lock_timeout)
            .await
        {
            Err(stopped) if !step.was_done_before(&stopped.cause) => Err(step.failure(stopped)),
            _ => Ok(()),
        }
    }

    async fn run_statement(&mut self, step: &Step<'_>, lock_timeout: Duration) -> Result<(), Stopped> {
        let text = step.statement.text.into();
        watch::run(
            self.session,
            text,
            lock_timeout,
            step.job.migration,
            self.observer,
        )
        .await
    }

    /// Writes where and why the migration stopped. When the session is lost the row goes on saying
    /// that it runs, and nobody holds the lock: that is how a crash looks.
    async fn record_lone_failure(
        &mut self,
        step: &Step<'_>,
        failure: &Failure,
        duration: Duration,
    ) -> Result<(), ErrorKind> {
        if failure.cause.lost_session() {
            return Ok(());
        }
        let message = match step.job.record {
            Record::Applied(_) => failure.cause.without_values(),
            Record::Removed => format!("{TAKING_BACK}: {}", failure.cause.without_values()),
        };
        let (ledger, version) = (self.session.ledger, step.job.migration.version);
        ledger
            .set_state(
                &mut self.session.connection,
                version,
                State::Failed,
                Some(&message),
                Some(duration),
            )
            .await
            .doing("recording the failure")
    }
}
