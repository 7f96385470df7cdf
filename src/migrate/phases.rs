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
    ) -> Result<Vec<MigrationId>, Error> {
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
    ) -> Result<Vec<MigrationId>, ErrorKind> {
        let selected = plan::selection(self.library, target, &[])?;
        let ledger = session.ledger_rows().await?;
        let mut unfinished = Vec::new();
        for migration in wanted
            .iter()
            .filter(|migration| selected.contains(&migration.id.context))
        {
            let is_applied = plan::applied(&ledger).any(|row| row.migration.version == migration.id.version);
            let finds_nothing = match &migration.verify {
                Some(verify) if is_applied => self
                    .work(session, target, limits, false)
                    .verify(&migration.id, verify)
                    .await?
                    .is_empty(),
                _ => true,
            };
            if !is_applied || !finds_nothing {
                unfinished.push(migration.id.clone());
            }
        }
        Ok(unfinished)
    }
}
