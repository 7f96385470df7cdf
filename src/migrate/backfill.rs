//! A migration of phase `backfill`: one statement, run over a table in batches of its key.
//!
//! Each batch is a transaction of its own in which the statement sees the keys of the batch as `batch`, and in
//! which the ledger learns the last of them. So a run that ends anywhere goes on behind the last batch that was
//! committed: nothing is lost, nothing is done twice.

use std::time::Instant;

use super::backfill_keys::{Keys, Next};
use super::cause::Cause;
use super::error::{Doing, ErrorKind};
use super::failure::Outcome;
use super::file::Script;
use super::ledger::Entry;
use super::ledger_row::{LedgerRow, State};
use super::library::Migration;
use super::lone::statements;
use super::name::Direction;
use super::statement::Statement;
use super::watch::{self, Stopped};
use super::work::{Done, Job, Work};

const ACTION: &str = "writing how far the backfill came";

/// How far a backfill came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// The key of the last row that was done.
    pub(crate) cursor: Option<Vec<String>>,
    /// How many keys are done.
    pub rows: i64,
    /// How many batches are committed.
    pub batches: i32,
}

/// A backfill that runs.
struct Run<'r> {
    job: Job<'r>,
    keys: Keys<'r>,
    statement: Statement<'r>,
}

impl Work<'_> {
    /// Applies a backfill, from where an earlier run left it.
    pub(crate) async fn backfill(&mut self, migration: &Migration) -> Result<Done, ErrorKind> {
        let job = Job::up(migration);
        self.observer.started(&migration.id, Direction::Up);
        let begun = Instant::now();
        let run = self.prepare_backfill(job).await?;
        let mut progress = self.take_up_backfill(migration).await?;
        let mut attempts = 1;
        while let Some(next) = self.next_batch(&run, &progress, begun).await? {
            attempts = attempts.max(self.batch_with_retries(&run, &next, &progress, begun).await?);
            progress = progress.with(next);
            self.observer.batch(&migration.id, &progress);
            if self.observer.asks_to_stop() {
                return Err(ErrorKind::Paused {
                    migration: migration.id.clone(),
                    rows: progress.rows,
                });
            }
            tokio::time::sleep(self.limits.throttle).await;
        }
        self.conclude_lone(&run.job, begun.elapsed()).await?;
        self.observer
            .finished(&migration.id, Direction::Up, begun.elapsed());
        Ok(run.job.done(begun.elapsed(), attempts))
    }

    /// Writes that the backfill runs, and reads how far it came before.
    async fn take_up_backfill(&mut self, migration: &Migration) -> Result<Progress, ErrorKind> {
        let version = migration.id.version;
        let before = self.session.ledger_rows().await?;
        let row = before.iter().find(|row| row.migration.version == version);
        refuse_changed(migration, row)?;
        let ledger = self.session.ledger;
        let connection = &mut self.session.connection;
        if row.is_some() {
            ledger
                .set_state(connection, version, State::Running, None, None)
                .await
                .doing(ACTION)?;
            ledger.add_attempt(connection, version).await.doing(ACTION)?;
        } else {
            let entry = Entry {
                migration,
                state: State::Running,
                statement_index: 0,
                attempts: 1,
                actor: self.actor,
                error: None,
                duration: None,
            };
            ledger.write(connection, entry).await.doing(ACTION)?;
        }
        ledger.progress(connection, version).await.doing(ACTION)
    }

    async fn prepare_backfill<'r>(&mut self, job: Job<'r>) -> Result<Run<'r>, ErrorKind> {
        let script: &'r Script = job.script;
        // The library refuses a backfill that is not one statement with its table.
        let (Some(backfill), Some(statement)) = (
            &script.directives.backfill,
            statements(script)?.into_iter().next(),
        ) else {
            return Err(ErrorKind::Script(super::fault::Fault::new(
                &script.path,
                "it is no backfill",
            )));
        };
        let keys = Keys::read(&mut self.session.connection, backfill, script.directives.batch)
            .await
            .map_err(|cause| ErrorKind::Failed(job.failure(Stopped::at_once(cause))))?;
        Ok(Run { job, keys, statement })
    }

    /// The keys that come next, looked up by the role that owns the rows. Who holds the table is waited for as long as
    /// for a batch, and as often.
    async fn next_batch(
        &mut self,
        run: &Run<'_>,
        progress: &Progress,
        begun: Instant,
    ) -> Result<Option<Next>, ErrorKind> {
        let mut attempts = 1;
        loop {
            match self.look_for_batch(run, progress).await {
                Err(ErrorKind::Failed(mut failure)) => {
                    failure.attempts = attempts;
                    failure.outcome.committed_rows = Some(progress.rows);
                    if !self.may_retry(&failure, attempts) {
                        self.record_stop(run, &failure.cause, begun).await?;
                        return Err(ErrorKind::Failed(failure));
                    }
                    self.pause_before_retry(&failure).await;
                    attempts += 1;
                }
                other => return other,
            }
        }
    }

    async fn look_for_batch(
        &mut self,
        run: &Run<'_>,
        progress: &Progress,
    ) -> Result<Option<Next>, ErrorKind> {
        self.begin(run.job.script.directives.owner)
            .await
            .doing("looking for the next batch")?;
        let found = run
            .keys
            .next(&mut self.session.connection, progress.cursor.as_deref())
            .await;
        // A rehearsal is one transaction, of which the search is a part.
        if found.is_err() || !self.rehearsing {
            self.session.roll_back().await;
        }
        found.map_err(|error| ErrorKind::Failed(run.job.failure(Stopped::at_once(error.into()))))
    }

    async fn batch_with_retries(
        &mut self,
        run: &Run<'_>,
        next: &Next,
        progress: &Progress,
        begun: Instant,
    ) -> Result<u32, ErrorKind> {
        let mut attempts = 1;
        loop {
            match self.batch(run, next, progress).await {
                Ok(()) => return Ok(attempts),
                Err(ErrorKind::Failed(mut failure)) => {
                    failure.attempts = attempts;
                    failure.outcome = Outcome {
                        committed_rows: Some(progress.rows),
                        ..Outcome::default()
                    };
                    if !self.may_retry(&failure, attempts) {
                        self.record_stop(run, &failure.cause, begun).await?;
                        return Err(ErrorKind::Failed(failure));
                    }
                    self.pause_before_retry(&failure).await;
                    attempts += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn batch(&mut self, run: &Run<'_>, next: &Next, progress: &Progress) -> Result<(), ErrorKind> {
        self.begin(run.job.script.directives.owner)
            .await
            .doing("beginning a batch")?;
        let outcome = match self.run_batch(run, next, progress).await {
            Ok(()) => self.commit_batch(run, next, progress).await,
            Err(stopped) => Err(ErrorKind::Failed(run.job.failure(stopped))),
        };
        if outcome.is_err() {
            self.session.roll_back().await;
        }
        outcome
    }

    async fn run_batch(&mut self, run: &Run<'_>, next: &Next, progress: &Progress) -> Result<(), Stopped> {
        let text = run
            .keys
            .statement(run.statement.text, progress.cursor.as_deref(), next);
        let added = text.chars().count() - run.statement.text.chars().count();
        let stopped = watch::run(
            self.session,
            text.into(),
            self.limits.lock_timeout,
            run.job.migration,
            self.observer,
        )
        .await;
        // The server counts from the beginning of what was sent, which has the keys before the statement.
        let before = run.job.script.text[..run.statement.offset].chars().count();
        stopped.map_err(|stopped| Stopped {
            completed: 0,
            cause: stopped.cause.moved_back(added).moved_by(before),
            ..stopped
        })
    }

    async fn commit_batch(
        &mut self,
        run: &Run<'_>,
        next: &Next,
        progress: &Progress,
    ) -> Result<(), ErrorKind> {
        self.become_owner().await.doing(ACTION)?;
        let (ledger, version) = (self.session.ledger, run.job.migration.version);
        ledger
            .write_progress(
                &mut self.session.connection,
                version,
                &progress.clone().with(next.clone()),
            )
            .await
            .doing(ACTION)?;
        self.commit()
            .await
            .map_err(|error| ErrorKind::Failed(run.job.failure(Stopped::at_once(error.into()))))
    }

    /// Writes why it stopped. When the session is lost the row goes on saying that it runs; the next run takes it
    /// up all the same.
    async fn record_stop(&mut self, run: &Run<'_>, cause: &Cause, begun: Instant) -> Result<(), ErrorKind> {
        if cause.lost_session() {
            return Ok(());
        }
        let (ledger, version) = (self.session.ledger, run.job.migration.version);
        let message = cause.without_values();
        ledger
            .set_state(
                &mut self.session.connection,
                version,
                State::Failed,
                Some(&message),
                Some(begun.elapsed()),
            )
            .await
            .doing(ACTION)
    }
}

impl Progress {
    fn with(self, next: Next) -> Self {
        Self {
            cursor: Some(next.last),
            rows: self.rows + next.count,
            batches: self.batches + 1,
        }
    }
}

/// A backfill goes on as it was begun: another statement would leave the rows before the cursor as they are.
fn refuse_changed(migration: &Migration, row: Option<&LedgerRow>) -> Result<(), ErrorKind> {
    match row {
        Some(row) if row.checksum != migration.up.checksum => Err(ErrorKind::BackfillChanged {
            file: migration.up.path.clone(),
        }),
        _ => Ok(()),
    }
}
