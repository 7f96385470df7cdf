//! Holds a database's ledger against the files, and asks the migrations' own checks.

use futures_util::TryStreamExt;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Column, Either, PgConnection, Row};

use super::cause::Cause;
use super::directives::Owner;
use super::engine::Engine;
use super::error::{Doing, Error, ErrorKind};
use super::file::Script;
use super::ledger_row::{LedgerRow, State};
use super::name::MigrationId;
use super::plan;
use super::request::Limits;
use super::session::Session;
use super::target::Target;
use super::work::Work;

/// The most rows of one check that are reported; the rest is counted.
const ROWS_SHOWN: usize = 20;

/// Something that is wrong with a database's migrations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The migration concerned.
    pub migration: MigrationId,
    /// What kind of fault it is.
    pub kind: FindingKind,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// The file was changed after being applied.
    ChangedFile,
    /// This program does not know the migration.
    Unknown,
    /// It is pending behind a newer one that builds on its context.
    OutOfOrder,
    /// It was begun and has not ended.
    Unfinished,
    /// It was tried and failed.
    Failed,
    /// Its own check returned a row.
    Check,
    /// Its own check could not be run.
    BrokenCheck,
}

impl Engine<'_> {
    /// Everything that is wrong with the migrations of a database: the ledger against the files,
    /// and the rows that the `.verify.sql` files of applied migrations return. (What is wrong with
    /// the files themselves was found when the library was loaded.)
    ///
    /// # Errors
    /// When the database cannot be reached or read, or a context does not exist.
    pub async fn validate(&self, target: &Target, limits: &Limits) -> Result<Vec<Finding>, Error> {
        let findings = async {
            let mut session = Session::open_reading(target).await?;
            let findings = self.validate_in(&mut session, target, limits).await;
            session.close().await;
            findings
        };
        findings.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn validate_in(
        &self,
        session: &mut Session,
        target: &Target,
        limits: &Limits,
    ) -> Result<Vec<Finding>, ErrorKind> {
        let selected = plan::selection(self.library, target, &[])?;
        let ledger = session.ledger_rows().await?;
        let mut findings: Vec<Finding> = ledger.iter().filter_map(|row| self.finding(row)).collect();
        let done: Vec<i32> = plan::applied(&ledger).map(|row| row.migration.version).collect();
        for migration in self.library.migrations() {
            let id = &migration.id;
            if done.contains(&id.version) {
                if let Some(verify) = &migration.verify
                    && !self.library.is_contracted(migration, &ledger)
                {
                    findings.extend(
                        self.work(session, target, limits, false)
                            .verify(id, verify)
                            .await?,
                    );
                }
            } else if selected.contains(&id.context)
                && let Some(newer) = plan::overtaker(self.library, id, &ledger)
            {
                let message = format!("it is pending behind the newer {newer}");
                findings.push(Finding {
                    migration: id.clone(),
                    kind: FindingKind::OutOfOrder,
                    message,
                });
            }
        }
        findings.sort_by_key(|finding| finding.migration.version);
        Ok(findings)
    }

    fn finding(&self, row: &LedgerRow) -> Option<Finding> {
        let error = || row.error.as_deref().unwrap_or("no error was recorded");
        let (kind, message) = if self.library.migration(row.migration.version).is_none() {
            (
                FindingKind::Unknown,
                "it is in the ledger, and this tool does not know it".to_owned(),
            )
        } else if plan::is_unfinished(self.library, row) {
            let message = format!(
                "it was begun; {} of its statements are committed: {}",
                row.statement_index,
                error()
            );
            (FindingKind::Unfinished, message)
        } else if row.state == State::Failed {
            (
                FindingKind::Failed,
                format!("it failed and was rolled back: {}", error()),
            )
        } else {
            let changed = plan::drifted(self.library, std::slice::from_ref(row)).next()?;
            (
                FindingKind::ChangedFile,
                format!("{} changed after being applied", changed.up.path),
            )
        };
        Some(Finding {
            migration: row.migration.clone(),
            kind,
            message,
        })
    }
}

impl Work<'_> {
    /// Runs a migration's check in a transaction that can change nothing.
    pub(crate) async fn verify(
        &mut self,
        migration: &MigrationId,
        script: &Script,
    ) -> Result<Vec<Finding>, ErrorKind> {
        const ACTION: &str = "beginning a check";
        let finding = |kind, message| Finding {
            migration: migration.clone(),
            kind,
            message,
        };
        self.begin_as("begin read only;", Owner::Owner)
            .await
            .doing(ACTION)?;
        let rows = rows(&mut self.session.connection, script).await;
        self.session.roll_back().await;
        match rows.map_err(Cause::from) {
            Ok(rows) => Ok(rows
                .into_iter()
                .map(|row| finding(FindingKind::Check, row))
                .collect()),
            Err(cause) if cause.lost_session() => Err(ErrorKind::Database {
                action: "running a check",
                cause,
            }),
            Err(cause) => Ok(vec![finding(
                FindingKind::BrokenCheck,
                format!("{}: {cause}", script.path),
            )]),
        }
    }
}

async fn rows(connection: &mut PgConnection, script: &Script) -> Result<Vec<String>, sqlx::Error> {
    let mut results = sqlx::raw_sql(AssertSqlSafe(script.text.clone())).fetch_many(connection);
    let (mut shown, mut hidden) = (Vec::new(), 0_usize);
    while let Some(result) = results.try_next().await? {
        match result {
            Either::Right(row) if shown.len() < ROWS_SHOWN => shown.push(described(&row)?),
            Either::Right(_) => hidden += 1,
            Either::Left(_) => {}
        }
    }
    if hidden > 0 {
        shown.push(format!("and {hidden} rows more"));
    }
    Ok(shown)
}

/// A row on one line. The simple protocol sends every value as text.
fn described(row: &PgRow) -> Result<String, sqlx::Error> {
    let values = row.columns().iter().map(|column| {
        let value = row.try_get_raw(column.ordinal())?;
        let text = value
            .as_str()
            .map_or_else(|_| "null".to_owned(), ToOwned::to_owned);
        Ok(format!("{}: {text}", column.name()))
    });
    Ok(values.collect::<Result<Vec<_>, sqlx::Error>>()?.join(", "))
}
