//! A change that running applications live through: expand, backfill, contract. What is removed in the last phase
//! must be needed nowhere, so a contract stands behind the expands and backfills that come before it.

use super::directives::Phase;
use super::engine::Engine;
use super::error::{Error, ErrorKind};
use super::library::{Library, Migration};
use super::name::MigrationId;
use super::plan;
use super::request::Limits;
use super::session::Session;
use super::target::Target;

impl Library {
    /// The expands and backfills that have to be finished everywhere before a contract: those with lower numbers,
    /// in its context and in those that it builds on.
    #[must_use]
    pub fn needed_by(&self, contract: &MigrationId) -> Vec<&Migration> {
        self.migrations()
            .take_while(|migration| migration.id.version < contract.version)
            .filter(|migration| matches!(migration.phase(), Some(Phase::Expand | Phase::Backfill)))
            .filter(|migration| self.builds_on(&contract.context, &migration.id.context))
            .collect()
    }
}

/// What a database has not finished.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unfinished {
    /// The migrations that are not applied.
    pub missing: Vec<MigrationId>,
    /// The migrations that are applied, and whose check finds something.
    pub refused: Vec<MigrationId>,
}

impl Unfinished {
    /// Whether everything is finished.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.refused.is_empty()
    }
}

impl Engine<'_> {
    /// Which of these migrations a database has not finished: they are not applied, or their own check finds
    /// something.
    ///
    /// # Errors
    /// When the database cannot be reached or read.
    pub async fn unfinished(
        &self,
        target: &Target,
        wanted: &[&Migration],
        limits: &Limits,
    ) -> Result<Unfinished, Error> {
        let unfinished = async {
            let mut session = Session::open_reading(target).await?;
            let unfinished = self.unfinished_in(&mut session, target, wanted, limits).await;
            session.close().await;
            unfinished
        };
        unfinished
            .await
            .map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn unfinished_in(
        &self,
        session: &mut Session,
        target: &Target,
        wanted: &[&Migration],
        limits: &Limits,
    ) -> Result<Unfinished, ErrorKind> {
        let selected = plan::selection(self.library, target, &[])?;
        let ledger = session.ledger_rows().await?;
        let mut unfinished = Unfinished::default();
        for migration in wanted
            .iter()
            .filter(|migration| selected.contains(&migration.id.context))
        {
            let is_applied = plan::applied(&ledger).any(|row| row.migration.version == migration.id.version);
            if !is_applied {
                unfinished.missing.push(migration.id.clone());
                continue;
            }
            let Some(verify) = &migration.verify else {
                continue;
            };
            let mut work = self.work(session, target, limits, false);
            if !work.verify(&migration.id, verify).await?.is_empty() {
                unfinished.refused.push(migration.id.clone());
            }
        }
        Ok(unfinished)
    }
}
