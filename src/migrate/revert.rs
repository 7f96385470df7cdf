//! Takes migrations back.
//!
//! What is run is the down script that the ledger kept when the migration was applied: it is the
//! counterpart of what is in the database, whatever has become of the files since. The program's own
//! down file is run only when the ledger kept none, or on request.

use super::engine::{Engine, with_outcome};
use super::error::{Error, ErrorKind};
use super::fault::Fault;
use super::file::{Script, sha256_hex};
use super::ledger_row::{LedgerRow, State, applied_fingerprint, present};
use super::library::Library;
use super::name::MigrationId;
use super::plan;
use super::request::{DownRequest, DownTo};
use super::session::Session;
use super::target::Target;
use super::work::{Done, Job, Work};

/// What `down` did.
#[derive(Debug, Clone)]
pub struct DownReport {
    /// The migrations that were taken back, newest first; in a dry run, that would be.
    pub reverted: Vec<Done>,
    /// The migrations that the database has as it is now, by number.
    pub present: Vec<MigrationId>,
    /// The fingerprint of the database as it is now.
    pub fingerprint: String,
    /// Whether everything was rolled back.
    pub dry_run: bool,
}

/// What `down` would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownPlan {
    /// The migrations that would be taken back, newest first.
    pub steps: Vec<MigrationId>,
    /// The migrations that are applied now, by number.
    pub present: Vec<MigrationId>,
    /// The fingerprint of what is applied now.
    pub fingerprint: String,
}

impl Engine<'_> {
    /// What `down` would take back, without lock.
    ///
    /// # Errors
    /// When the database cannot be reached, or `down` would be refused.
    pub async fn plan_down(&self, target: &Target, request: &DownRequest) -> Result<DownPlan, Error> {
        let planned = async {
            let mut session = Session::open_reading(target).await?;
            let ledger = session.ledger_rows().await;
            session.close().await;
            let ledger = ledger?;
            let rows = to_revert(self.library, &ledger, request)?;
            Ok(DownPlan {
                steps: rows.into_iter().map(|row| row.migration.clone()).collect(),
                present: present(&ledger),
                fingerprint: applied_fingerprint(&ledger),
            })
        };
        planned.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    /// Takes migrations back, newest first, each in a transaction of its own.
    ///
    /// # Errors
    /// As [`Engine::up`]; also when migrations that build on these would remain.
    pub async fn down(&self, target: &Target, request: &DownRequest) -> Result<DownReport, Error> {
        let report = async {
            let mut session = Session::open_locked(target, request.limits.lock_wait, self.observer).await?;
            let report = self.down_in(&mut session, target, request).await;
            session.close().await;
            report
        };
        report.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn down_in(
        &self,
        session: &mut Session,
        target: &Target,
        request: &DownRequest,
    ) -> Result<DownReport, ErrorKind> {
        let ledger = session.ledger_rows().await?;
        let rows = to_revert(self.library, &ledger, request)?;
        plan::refuse_change(
            request.expected.as_ref(),
            rows.iter().map(|row| row.migration.version),
        )?;
        let mut scripts = Vec::new();
        for row in rows {
            scripts.push((
                row.migration.clone(),
                self.down_script(session, &row.migration, request.from_files)
                    .await?,
            ));
        }
        let mut work = self.work(session, target, &request.limits, request.dry_run);
        work.begin_rehearsal().await?;
        let reverted = revert_all(&mut work, &scripts).await;
        work.end_rehearsal().await;
        let reverted = reverted?;
        let ledger = session.ledger_rows().await?;
        Ok(DownReport {
            reverted,
            present: present(&ledger),
            fingerprint: applied_fingerprint(&ledger),
            dry_run: request.dry_run,
        })
    }

    /// The script that takes a migration back.
    pub(crate) async fn down_script(
        &self,
        session: &mut Session,
        migration: &MigrationId,
        from_files: bool,
    ) -> Result<Script, ErrorKind> {
        let ledger = session.ledger;
        let kept = ledger
            .down_sql(&mut session.connection, migration.version)
            .await?;
        let file = self
            .library
            .migration(migration.version)
            .map(|known| known.down.clone());
        match (kept, file) {
            (Some(_) | None, Some(file)) if from_files => Ok(file),
            (None, Some(file)) => Ok(file),
            // The same text: then its file is the better name for it.
            (Some(kept), Some(file)) if sha256_hex(&kept) == file.checksum => Ok(file),
            (Some(kept), _) => {
                let path = format!(
                    "{}:{:04}_{}.down.sql",
                    ledger.table(),
                    migration.version,
                    migration.name
                );
                Script::parse(&path, &kept).map_err(ErrorKind::Script)
            }
            (None, None) => Err(ErrorKind::Script(
                Fault::new(
                    migration.to_string(),
                    "neither the ledger nor this program has a script to take it back",
                )
                .with_hint("use a tool that has its files, or name their folder with --migrations DIR"),
            )),
        }
    }
}

async fn revert_all(work: &mut Work<'_>, scripts: &[(MigrationId, Script)]) -> Result<Vec<Done>, ErrorKind> {
    let mut reverted = Vec::new();
    for (index, (migration, script)) in scripts.iter().enumerate() {
        let job = Job::down(migration, script);
        // A dry run tries even these in its transaction: the server says when that cannot be.
        let outcome = if script.directives.transactional || work.rehearsing {
            work.transact(&job).await
        } else {
            revert_alone(work, &job).await
        };
        match outcome {
            Ok(done) => reverted.push(done),
            Err(error) => {
                let not_begun = scripts[index + 1..]
                    .iter()
                    .map(|(migration, _)| migration.clone())
                    .collect();
                return Err(with_outcome(error, work.rehearsing, reverted, not_begun));
            }
        }
    }
    Ok(reverted)
}

async fn revert_alone(work: &mut Work<'_>, job: &Job<'_>) -> Result<Done, ErrorKind> {
    work.refuse_existing_indexes(job).await?;
    work.revert_lone(job).await
}

/// The rows of the migrations to take back, newest first; or why it must not be.
fn to_revert<'r>(
    library: &Library,
    ledger: &'r [LedgerRow],
    request: &DownRequest,
) -> Result<Vec<&'r LedgerRow>, ErrorKind> {
    if let Some(row) = ledger.iter().find(|row| plan::is_unfinished(library, row)) {
        return Err(ErrorKind::Unfinished {
            migration: row.migration.clone(),
            done: row.statement_index,
        });
    }
    for name in &request.contexts {
        if ledger.iter().all(|row| row.migration.context != *name) {
            library.closure([name.as_str()])?;
        }
    }
    let candidates = plan::applied(ledger)
        .rev()
        .filter(|row| request.contexts.is_empty() || request.contexts.contains(&row.migration.context));
    let rows: Vec<&LedgerRow> = match request.to {
        DownTo::Steps(steps) => candidates.take(steps).collect(),
        DownTo::Version(version) => {
            let known = version == 0
                || library.migration(version).is_some()
                || ledger.iter().any(|row| row.migration.version == version);
            if !known {
                return Err(ErrorKind::UnknownVersion(version));
            }
            candidates
                .take_while(|row| row.migration.version > version)
                .collect()
        }
    };
    refuse_dependents(library, ledger, &rows)?;
    Ok(rows)
}

fn refuse_dependents(library: &Library, ledger: &[LedgerRow], rows: &[&LedgerRow]) -> Result<(), ErrorKind> {
    for row in rows {
        let builds_on_it = |other: &&LedgerRow| {
            let (context, own) = (&other.migration.context, &row.migration.context);
            other.state == State::Applied
                && other.migration.version > row.migration.version
                && (context == own || library.builds_on(context, own))
                && !rows
                    .iter()
                    .any(|taken_back| taken_back.migration == other.migration)
        };
        let dependents: Vec<MigrationId> = ledger
            .iter()
            .filter(builds_on_it)
            .map(|other| other.migration.clone())
            .collect();
        if !dependents.is_empty() {
            return Err(ErrorKind::Dependents {
                migration: row.migration.clone(),
                dependents,
            });
        }
    }
    Ok(())
}
