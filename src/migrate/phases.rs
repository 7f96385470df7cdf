//! A change that running applications live through: expand, backfill, contract. What is removed in the last phase
//! must be needed nowhere, so a contract stands behind the expands and backfills that come before it.

use std::collections::BTreeMap;

use super::directives::Phase;
use super::engine::Engine;
use super::error::{Error, ErrorKind};
use super::ledger_row::LedgerRow;
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

    /// Whether a ledger has a contract that needed an expand or backfill. Its check passed then, and may speak of what
    /// the contract removed, so it is asked no more.
    #[must_use]
    pub(crate) fn is_contracted(&self, migration: &Migration, ledger: &[LedgerRow]) -> bool {
        let is_needed = |contract: &Migration| {
            contract.phase() == Some(Phase::Contract)
                && contract.id.version > migration.id.version
                && self.builds_on(&contract.id.context, &migration.id.context)
        };
        matches!(migration.phase(), Some(Phase::Expand | Phase::Backfill))
            && plan::applied(ledger)
                .filter_map(|row| self.migration(row.migration.version))
                .any(is_needed)
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
    /// What a database has not finished before each of these contracts: what they need and is not applied there, or
    /// whose own check finds something. Before a contract that the database already has, everything is finished.
    ///
    /// # Errors
    /// When the database cannot be reached or read.
    pub async fn unfinished(
        &self,
        target: &Target,
        contracts: &[&MigrationId],
        limits: &Limits,
    ) -> Result<Vec<Unfinished>, Error> {
        let unfinished = async {
            let mut session = Session::open_reading(target).await?;
            let unfinished = self.unfinished_in(&mut session, target, contracts, limits).await;
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
        contracts: &[&MigrationId],
        limits: &Limits,
    ) -> Result<Vec<Unfinished>, ErrorKind> {
        let selected = plan::selection(self.library, target, &[])?;
        let ledger = session.ledger_rows().await?;
        let is_applied =
            |id: &MigrationId| plan::applied(&ledger).any(|row| row.migration.version == id.version);
        let mut refusals: BTreeMap<i32, bool> = BTreeMap::new();
        let mut answers = Vec::new();
        for contract in contracts {
            let mut unfinished = Unfinished::default();
            let needed = if is_applied(contract) {
                Vec::new()
            } else {
                self.library.needed_by(contract)
            };
            for migration in needed {
                let (id, version) = (&migration.id, migration.id.version);
                if !selected.contains(&id.context) {
                    continue;
                }
                if !is_applied(id) {
                    unfinished.missing.push(id.clone());
                    continue;
                }
                let is_refused = match refusals.get(&version) {
                    Some(known) => *known,
                    None => self.refuses(session, target, migration, &ledger, limits).await?,
                };
                refusals.insert(version, is_refused);
                if is_refused {
                    unfinished.refused.push(id.clone());
                }
            }
            answers.push(unfinished);
        }
        Ok(answers)
    }

    /// Whether an applied migration's own check finds something.
    async fn refuses(
        &self,
        session: &mut Session,
        target: &Target,
        migration: &Migration,
        ledger: &[LedgerRow],
        limits: &Limits,
    ) -> Result<bool, ErrorKind> {
        let Some(verify) = &migration.verify else {
            return Ok(false);
        };
        if self.library.is_contracted(migration, ledger) {
            return Ok(false);
        }
        let mut work = self.work(session, target, limits, false);
        Ok(!work.verify(&migration.id, verify).await?.is_empty())
    }
}
