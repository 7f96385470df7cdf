//! Rules about locks that squawk-linter does not check.

use squawk_syntax::ast::{AlterTableAction, Stmt};

use super::super::finding::Complaint;
use super::super::form;
use super::super::known::Known;
use super::super::lock::{Extent, Lock};
use super::super::name::Name;
use super::super::rule;
use super::super::subject::{Part, Subject};
use super::Look;

/// Statements whose purpose is to write a table anew, under a lock that keeps everybody out.
pub(crate) fn rewrites(look: &Look<'_>) -> Option<Complaint> {
    let by_purpose = match &look.part.parsed {
        Stmt::Vacuum(_) | Stmt::Cluster(_) | Stmt::Refresh(_) => true,
        Stmt::AlterTable(alter) => alter.actions().any(|action| {
            matches!(
                action,
                AlterTableAction::SetLogged(_)
                    | AlterTableAction::SetUnlogged(_)
                    | AlterTableAction::SetTablespace(_)
                    | AlterTableAction::SetAccessMethod(_)
            )
        }),
        _ => false,
    };
    let locks = form::locks(&look.part.statement, &look.part.parsed);
    let strongest = locks.first()?;
    if !by_purpose || !strongest.mode.blocks_reads() || strongest.extent != Extent::Rewrite {
        return None;
    }
    let message = format!(
        "all of {} is written anew while nobody can read it",
        strongest.table
    );
    let complaint = look.complain(&rule::TABLE_REWRITE, message);
    Some(match &look.part.parsed {
        Stmt::Vacuum(_) => complaint.rewritten(format!("vacuum (analyze) {};", strongest.table)),
        Stmt::Refresh(_) => complaint.rewritten(format!(
            "-- needs a unique index of the view\nrefresh materialized view concurrently {};",
            strongest.table
        )),
        _ => complaint,
    })
}

/// A transaction keeps its locks until its end: what takes long after a lock that others wait for makes them wait
/// for all of it.
pub(crate) fn work_under_lock(subject: &Subject<'_>, known: &Known) -> Vec<Complaint> {
    if !subject.is_transactional() {
        return Vec::new();
    }
    let mut held: Option<(&Part<'_>, Lock)> = None;
    let mut complaints = Vec::new();
    for part in &subject.parts {
        let locks = form::locks(&part.statement, &part.parsed);
        if let Some((earlier, lock)) = &held
            && takes_long(part, &locks)
            && locks.iter().any(|lock| is_in_use(subject, known, &lock.table))
        {
            let waiting = if lock.mode.blocks_reads() {
                "readers and writers"
            } else {
                "writers"
            };
            let message = format!(
                "{waiting} of {} wait for this too: line {} took {} on it, which is kept until the migration ends",
                lock.table, earlier.statement.line, lock.mode
            );
            complaints.push(
                Complaint::new(&rule::WORK_UNDER_LOCK, part.statement.offset, message)
                    .rewritten(format!("-- in the next migration\n{};", part.statement.text))
                    .under(Lock {
                        extent: locks
                            .iter()
                            .map(|lock| lock.extent)
                            .max()
                            .unwrap_or(Extent::Touched),
                        ..lock.clone()
                    }),
            );
        }
        if held.is_none() {
            held = locks
                .into_iter()
                .find(|lock| lock.mode.blocks_writes() && is_in_use(subject, known, &lock.table))
                .map(|lock| (part, lock));
        }
    }
    complaints
}

/// Whether others can be using a table: it was there before this migration.
fn is_in_use(subject: &Subject<'_>, known: &Known, table: &str) -> bool {
    let Some(maker) = Name::read(table).and_then(|name| known.maker(&name)) else {
        return true;
    };
    maker != subject.version().unwrap_or(i32::MAX)
}

/// Whether a statement's time grows with the table. A list of values does not.
fn takes_long(part: &Part<'_>, locks: &[Lock]) -> bool {
    let lists_values = matches!(part.parsed, Stmt::Insert(_)) && !part.statement.mentions("select");
    !lists_values && locks.iter().any(|lock| lock.extent.grows())
}
