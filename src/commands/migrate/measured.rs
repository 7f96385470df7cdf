//! Measured migrations, as they are shown.

use std::time::Duration;

use serde::Serialize;

use crate::migrate::Measured;
use crate::migrate::lint::Lock;

/// A migration that was measured.
#[derive(Debug, Serialize)]
pub(super) struct MeasuredRow {
    pub version: i32,
    pub context: String,
    pub name: String,
    pub duration_ms: Option<u64>,
    pub statements: Vec<StatementRow>,
}

/// One of its statements.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StatementRow {
    pub line: usize,
    pub statement: String,
    /// Whether its locks were seen; else they are those that PostgreSQL's documentation says.
    pub measured: bool,
    pub locks: Vec<LockRow>,
    pub duration_ms: Option<u64>,
}

/// A lock on a table that was there before.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LockRow {
    pub table: String,
    pub mode: &'static str,
    pub blocks: String,
}

impl From<&Measured> for MeasuredRow {
    fn from(measured: &Measured) -> Self {
        let statements = measured.statements.iter().map(|statement| StatementRow {
            line: statement.line,
            statement: statement.text.clone(),
            measured: statement.duration.is_some(),
            locks: statement
                .locks
                .iter()
                .map(|lock| LockRow::new(lock, measured.transactional))
                .collect(),
            duration_ms: statement.duration.and_then(milliseconds),
        });
        Self {
            version: measured.migration.version,
            context: measured.migration.context.clone(),
            name: measured.migration.name.clone(),
            duration_ms: measured.duration.and_then(milliseconds),
            statements: statements.collect(),
        }
    }
}

impl LockRow {
    fn new(lock: &Lock, transactional: bool) -> Self {
        Self {
            table: lock.table.clone(),
            mode: lock.mode.name(),
            blocks: lock.blocks(transactional),
        }
    }
}

fn milliseconds(duration: Duration) -> Option<u64> {
    u64::try_from(duration.as_millis()).ok()
}

/// The locks of all statements, in their order.
pub(super) fn locks(statements: &[StatementRow]) -> Vec<String> {
    statements
        .iter()
        .flat_map(|statement| &statement.locks)
        .map(|lock| format!("{} on {}", lock.mode, lock.table))
        .collect()
}
