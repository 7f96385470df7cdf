//! Finishes, or takes back, what a crash or a failure left, and adopts edits that change nothing.

use super::engine::Engine;
use super::error::{Doing, Error, ErrorKind};
use super::ledger_row::{LedgerRow, State, applied_fingerprint, present};
use super::library::Migration;
use super::name::{Direction, MigrationId};
use super::plan;
use super::request::RepairRequest;
use super::session::Session;
use super::target::Target;
use super::work::{Done, Job, Work};

/// What `repair` did.
#[derive(Debug, Clone, Default)]
pub struct RepairReport {
    /// Unfinished migrations that are applied now.
    pub finished: Vec<Done>,
    /// Unfinished migrations that are taken back now.
    pub reverted: Vec<Done>,
    /// Failed migrations of which nothing was left but the ledger's row, which is gone. `up` tries
    /// them again.
    pub cleared: Vec<MigrationId>,
    /// Applied migrations whose present file was taken for the one that was applied.
    pub accepted: Vec<MigrationId>,
    /// The migrations that the database has as it is now, by number.
    pub present: Vec<MigrationId>,
    /// The fingerprint of the database as it is now.
    pub fingerprint: String,
}

impl Engine<'_> {
    /// Puts right what a crash or an edit left: a migration without transaction goes on where it
    /// stopped, a broken index of its own is dropped and built anew, rows of failed migrations that
    /// were rolled back are cleared.
    ///
    /// # Errors
    /// As [`Engine::up`]; also when the file of an unfinished migration was changed or is not known.
    pub async fn repair(&self, target: &Target, request: &RepairRequest) -> Result<RepairReport, Error> {
        let report = async {
            let mut session = Session::open_locked(target, request.limits.lock_wait, self.observer).await?;
            let report = self.repair_in(&mut session, target, request).await;
            session.close().await;
            report
        };
        report.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn repair_in(
        &self,
        session: &mut Session,
        target: &Target,
        request: &RepairRequest,
    ) -> Result<RepairReport, ErrorKind> {
        let ledger = session.ledger_rows().await?;
        let broken = ledger.iter().filter(|row| row.state != State::Applied);
        let broken: Vec<&LedgerRow> = broken
            .filter(|row| request.revert || !self.is_left_to_up(row))
            .collect();
        let drifted: Vec<&Migration> = if request.accept_checksums {
            plan::drifted(self.library, &ledger).collect()
        } else {
            Vec::new()
        };
        let versions = broken.iter().map(|row| row.migration.version);
        plan::refuse_addition(
            request.expected.as_ref(),
            versions.chain(drifted.iter().map(|migration| migration.id.version)),
        )?;
        let mut report = RepairReport::default();
        for row in broken {
            if plan::is_unfinished(self.library, row) || (request.revert && self.is_backfill(row)) {
                self.mend(session, target, request, row, &mut report).await?;
            } else {
                let (connection, version) = (&mut session.connection, row.migration.version);
                session
                    .ledger
                    .remove(connection, version)
                    .await
                    .doing("clearing the ledger")?;
                report.cleared.push(row.migration.clone());
            }
        }
        let mut work = self.work(session, target, &request.limits, false);
        for migration in drifted {
            work.accept(migration).await?;
            report.accepted.push(migration.id.clone());
        }
        let ledger = session.ledger_rows().await?;
        report.present = present(&ledger);
        report.fingerprint = applied_fingerprint(&ledger);
        Ok(report)
    }

    async fn mend(
        &self,
        session: &mut Session,
        target: &Target,
        request: &RepairRequest,
        row: &LedgerRow,
        report: &mut RepairReport,
    ) -> Result<(), ErrorKind> {
        let from = row.statements_done();
        let was_going_back = row.is_going_back();
        if request.revert || was_going_back {
            let script = self.down_script(session, &row.migration, false).await?;
            let job = Job::down(&row.migration, &script);
            let mut work = self.work(session, target, &request.limits, false);
            let done = if script.directives.transactional {
                work.transact(&job).await?
            } else if was_going_back {
                work.resume(&job, from).await?
            } else {
                work.revert_lone(&job).await?
            };
            report.reverted.push(done);
        } else {
            let migration = self.unchanged(row)?;
            let mut work = self.work(session, target, &request.limits, false);
            report
                .finished
                .push(work.resume(&Job::up(migration), from).await?);
        }
        Ok(())
    }

    /// Whether it is nothing to mend: a backfill whose file is the one that was begun, which `up` takes up.
    fn is_left_to_up(&self, row: &LedgerRow) -> bool {
        self.is_backfill(row) && !row.is_going_back() && self.unchanged(row).is_ok()
    }

    fn is_backfill(&self, row: &LedgerRow) -> bool {
        self.library
            .migration(row.migration.version)
            .is_some_and(Migration::is_backfill)
    }

    /// The file of an unfinished migration, which can only be finished as it was begun.
    fn unchanged(&self, row: &LedgerRow) -> Result<&Migration, ErrorKind> {
        let unknown = || ErrorKind::LedgerAhead {
            unknown: vec![row.migration.clone()],
        };
        let migration = self
            .library
            .migration(row.migration.version)
            .ok_or_else(unknown)?;
        if migration.up.checksum != row.checksum {
            return Err(ErrorKind::Drift {
                changed: vec![migration.up.path.clone()],
            });
        }
        Ok(migration)
    }
}

impl Work<'_> {
    async fn accept(&mut self, migration: &Migration) -> Result<(), ErrorKind> {
        const ACTION: &str = "adopting a checksum";
        self.session.run("begin").await.doing(ACTION)?;
        let outcome = self.adopt(migration).await;
        self.session
            .run(if outcome.is_ok() { "commit" } else { "rollback" })
            .await
            .doing(ACTION)?;
        outcome.doing(ACTION)
    }

    async fn adopt(&mut self, migration: &Migration) -> Result<(), sqlx::Error> {
        let ledger = self.session.ledger;
        ledger.adopt(&mut self.session.connection, migration).await?;
        self.session
            .record_change(
                &migration.id,
                Direction::Repair,
                &migration.up.checksum,
                self.actor,
            )
            .await
    }
}
