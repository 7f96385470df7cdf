//! What there is to do in a database of which only the fingerprint is known.

use chrono::DateTime;

use super::fingerprint::fingerprint;
use super::ledger_row::{LedgerRow, State};
use super::library::{Library, Migration};
use super::plan::{Plan, pending, selection_of};
use super::request::UpRequest;

impl Library {
    /// What `up` would do in a database that is to have some contexts and had this fingerprint when it was last
    /// touched. `None` when its migrations are not the first ones of those contexts, or `up` would be refused: then the
    /// database itself has to be asked.
    #[must_use]
    pub fn forecast(&self, contexts: &[String], known: &str, request: &UpRequest) -> Option<Plan> {
        let enabled = selection_of(self, Some(contexts), &[]).ok()?;
        let all: Vec<&Migration> = self
            .migrations()
            .filter(|migration| enabled.contains(&migration.id.context))
            .collect();
        let applied = (0..=all.len()).rev().map(|count| &all[..count]);
        let ledger: Vec<LedgerRow> = applied
            .filter(|applied| fingerprint_of(applied) == known)
            .map(|applied| applied.iter().map(|migration| row(migration)).collect())
            .next()?;
        let selected = selection_of(self, Some(contexts), &request.contexts).ok()?;
        let steps = pending(self, &selected, &ledger, request).ok()?;
        Some(Plan::new(&steps, &ledger))
    }
}

fn fingerprint_of(migrations: &[&Migration]) -> String {
    let applied = migrations.iter();
    fingerprint(applied.map(|migration| (migration.id.version, migration.up.checksum.as_str())))
}

/// The row that an applied migration has in a ledger, as far as plans look at it.
fn row(migration: &Migration) -> LedgerRow {
    LedgerRow {
        migration: migration.id.clone(),
        checksum: migration.up.checksum.clone(),
        down_checksum: Some(migration.down.checksum.clone()),
        state: State::Applied,
        statement_index: 0,
        attempts: 1,
        actor: String::new(),
        tool_version: String::new(),
        error: None,
        started_at: DateTime::UNIX_EPOCH,
        duration: None,
    }
}
