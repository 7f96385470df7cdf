//! What there is to do in a database: its ledger held against the library.
//!
//! The order is the number, across all contexts. Within a context, and from a context to those
//! that build on it, numbers only ever ascend in a database: a pending migration is *out of order*
//! when a newer one of its own context, or of a context that builds on it, is applied already.
//! A context of which nothing was ever applied here is no latecomer: a tenant may get it at any
//! time, and its migrations then run by number, after what other contexts have. The same holds for
//! contexts that were left behind because others were chosen; no arrow leads from the applied
//! migrations to theirs. [`Planned::behind`] names the newest migration that each one runs after
//! although its number is lower.

use std::collections::BTreeSet;

use super::error::ErrorKind;
use super::fingerprint::fingerprint;
use super::ledger_row::{LedgerRow, State, applied_fingerprint, present};
use super::library::{Library, Migration};
use super::lone;
use super::name::MigrationId;
use super::request::UpRequest;
use super::target::Target;

/// What `up` would do in a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The migrations, in the order of application.
    pub steps: Vec<Planned>,
    /// The migrations that are applied now, by number.
    pub present: Vec<MigrationId>,
    /// The fingerprint of what is applied now.
    pub fingerprint: String,
    /// The fingerprint when all steps are done.
    pub planned_fingerprint: String,
}

/// One migration that would be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The migration.
    pub migration: MigrationId,
    /// Its file.
    pub file: String,
    /// Whether it runs in one transaction.
    pub transactional: bool,
    /// The newest applied migration with a higher number, if there is one.
    pub behind: Option<MigrationId>,
}

impl Plan {
    pub(crate) fn new(steps: &[&Migration], ledger: &[LedgerRow]) -> Self {
        let newest = newest_applied(ledger);
        let mut checksums: Vec<(i32, &str)> = applied(ledger)
            .map(|row| (row.migration.version, row.checksum.as_str()))
            .chain(
                steps
                    .iter()
                    .map(|migration| (migration.id.version, migration.up.checksum.as_str())),
            )
            .collect();
        checksums.sort_unstable();
        let steps = steps.iter().map(|migration| Planned {
            migration: migration.id.clone(),
            file: migration.up.path.clone(),
            transactional: migration.up.directives.transactional,
            behind: newest
                .filter(|newest| newest.version > migration.id.version)
                .cloned(),
        });
        Self {
            steps: steps.collect(),
            present: present(ledger),
            fingerprint: applied_fingerprint(ledger),
            planned_fingerprint: fingerprint(checksums),
        }
    }
}

/// The contexts of an operation: those asked for, or all that the database is to have.
pub(crate) fn selection(
    library: &Library,
    target: &Target,
    requested: &[String],
) -> Result<BTreeSet<String>, ErrorKind> {
    selection_of(library, target.contexts.as_deref(), requested)
}

/// As [`selection`], for a database that is to have some contexts, or all.
pub(crate) fn selection_of(
    library: &Library,
    contexts: Option<&[String]>,
    requested: &[String],
) -> Result<BTreeSet<String>, ErrorKind> {
    let enabled = match contexts {
        Some(contexts) => library.closure(contexts.iter().map(String::as_str))?,
        None => library.contexts().map(|context| context.name.clone()).collect(),
    };
    if requested.is_empty() {
        return Ok(enabled);
    }
    let selected = library.closure(requested.iter().map(String::as_str))?;
    match requested.iter().find(|name| !enabled.contains(*name)) {
        Some(name) => Err(ErrorKind::ContextNotEnabled {
            name: name.clone(),
            enabled: enabled.into_iter().collect(),
        }),
        None => Ok(selected),
    }
}

/// The migrations that `up` is to apply, in their order; or why it must not.
pub(crate) fn pending<'l>(
    library: &'l Library,
    selected: &BTreeSet<String>,
    ledger: &[LedgerRow],
    request: &UpRequest,
) -> Result<Vec<&'l Migration>, ErrorKind> {
    refuse_unknown(library, ledger)?;
    refuse_drift(library, ledger)?;
    if let Some(to) = request.to.filter(|to| library.migration(*to).is_none()) {
        return Err(ErrorKind::UnknownVersion(to));
    }
    let done: BTreeSet<i32> = applied(ledger).map(|row| row.migration.version).collect();
    let pending: Vec<&Migration> = library
        .migrations()
        .filter(|migration| selected.contains(&migration.id.context))
        .filter(|migration| !done.contains(&migration.id.version))
        .filter(|migration| request.to.is_none_or(|to| migration.id.version <= to))
        .filter(|migration| request.before.is_none_or(|before| migration.id.version < before))
        .collect();
    refuse_unfinished(library, &pending, ledger)?;
    if !request.out_of_order {
        refuse_out_of_order(library, &pending, ledger)?;
    }
    Ok(pending)
}

/// Refuses when there is something to do that was not shown. What was shown and is done meanwhile is nobody's surprise.
pub(crate) fn refuse_addition(
    expected: Option<&Vec<i32>>,
    found: impl Iterator<Item = i32>,
) -> Result<(), ErrorKind> {
    let found: Vec<i32> = found.collect();
    match expected {
        Some(expected) if found.iter().any(|version| !expected.contains(version)) => {
            Err(ErrorKind::PlanChanged {
                expected: expected.clone(),
                found,
            })
        }
        _ => Ok(()),
    }
}

/// Refuses when what was shown is not what there is to do.
pub(crate) fn refuse_change(
    expected: Option<&Vec<i32>>,
    found: impl Iterator<Item = i32>,
) -> Result<(), ErrorKind> {
    let found: Vec<i32> = found.collect();
    match expected {
        Some(expected) if *expected != found => Err(ErrorKind::PlanChanged {
            expected: expected.clone(),
            found,
        }),
        _ => Ok(()),
    }
}

/// The rows of applied migrations.
pub(crate) fn applied(ledger: &[LedgerRow]) -> impl DoubleEndedIterator<Item = &LedgerRow> {
    ledger.iter().filter(|row| row.state == State::Applied)
}

fn newest_applied(ledger: &[LedgerRow]) -> Option<&MigrationId> {
    applied(ledger).next_back().map(|row| &row.migration)
}

fn refuse_unknown(library: &Library, ledger: &[LedgerRow]) -> Result<(), ErrorKind> {
    let unknown: Vec<MigrationId> = ledger
        .iter()
        .filter(|row| library.migration(row.migration.version).is_none())
        .map(|row| row.migration.clone())
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(ErrorKind::LedgerAhead { unknown })
    }
}

fn refuse_drift(library: &Library, ledger: &[LedgerRow]) -> Result<(), ErrorKind> {
    let changed: Vec<String> = drifted(library, ledger)
        .map(|migration| migration.up.path.clone())
        .collect();
    if changed.is_empty() {
        Ok(())
    } else {
        Err(ErrorKind::Drift { changed })
    }
}

/// The applied migrations whose file is no longer the one that was run.
pub(crate) fn drifted<'l>(library: &'l Library, ledger: &[LedgerRow]) -> impl Iterator<Item = &'l Migration> {
    applied(ledger).filter_map(|row| {
        let migration = library.migration(row.migration.version)?;
        let same = migration.up.checksum == row.checksum && migration.id.context == row.migration.context;
        (!same).then_some(migration)
    })
}

/// A transactional migration that failed left nothing and is simply tried again, and one without transaction that a
/// crash broke off goes on where that is certain; any other that was begun has to be finished or taken back first.
fn refuse_unfinished(
    library: &Library,
    pending: &[&Migration],
    ledger: &[LedgerRow],
) -> Result<(), ErrorKind> {
    // Nothing comes before what was begun.
    let goes_on = |row: &LedgerRow| {
        pending
            .first()
            .is_some_and(|next| next.id == row.migration && lone::goes_on(next, row))
    };
    ledger
        .iter()
        .find(|row| is_unfinished(library, row) && !goes_on(row))
        .map_or(Ok(()), |row| {
            Err(ErrorKind::Unfinished {
                migration: row.migration.clone(),
                done: row.statement_index,
            })
        })
}

/// Whether a migration without transaction was begun, or begun to be taken back, and did not end well.
pub(crate) fn is_unfinished(library: &Library, row: &LedgerRow) -> bool {
    if row.is_going_back() {
        return true;
    }
    let migration = library.migration(row.migration.version);
    // A backfill simply goes on where it stopped.
    if migration.is_some_and(Migration::is_backfill) {
        return false;
    }
    let transactional = migration.is_some_and(|migration| migration.up.directives.transactional);
    match row.state {
        State::Applied => false,
        State::Running => true,
        State::Failed => !transactional || row.statement_index > 0,
    }
}

fn refuse_out_of_order(
    library: &Library,
    pending: &[&Migration],
    ledger: &[LedgerRow],
) -> Result<(), ErrorKind> {
    let (mut late, mut newest) = (Vec::new(), None);
    for migration in pending {
        if let Some(overtaker) = overtaker(library, &migration.id, ledger) {
            late.push(migration.id.clone());
            newest = newest.max(Some(overtaker));
        }
    }
    match newest {
        Some(newest) => Err(ErrorKind::OutOfOrder {
            pending: late,
            newest: newest.clone(),
        }),
        None => Ok(()),
    }
}

/// The newest applied migration that a pending one would have to come before.
pub(crate) fn overtaker<'r>(
    library: &Library,
    pending: &MigrationId,
    ledger: &'r [LedgerRow],
) -> Option<&'r MigrationId> {
    applied(ledger).find(|row| row.migration.context == pending.context)?;
    applied(ledger)
        .rev()
        .take_while(|row| row.migration.version > pending.version)
        .find(|row| library.builds_on(&row.migration.context, &pending.context))
        .map(|row| &row.migration)
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
