//! Measured migrations, as they are shown.

use serde::Serialize;

use crate::migrate::{Measured, MeasuredLock, MeasuredStatement};

/// A migration that was measured.
#[derive(Debug, Serialize)]
pub(super) struct MeasuredRow {
    pub version: i32,
    pub context: String,
    pub name: String,
    pub duration_ms: u64,
    statements: Vec<StatementRow>,
}

/// One of its statements.
#[derive(Debug, Serialize)]
pub(super) struct StatementRow {
    line: usize,
    statement: String,
    locks: Vec<LockRow>,
    duration_ms: Option<u64>,
}

/// A lock that it took on a table that was there before.
#[derive(Debug, Serialize)]
pub(super) struct LockRow {
    table: String,
    mode: &'static str,
    blocks: String,
}

impl From<&Measured> for MeasuredRow {
    fn from(measured: &Measured) -> Self {
        Self {
            version: measured.migration.version,
            context: measured.migration.context.clone(),
            name: measured.migration.name.clone(),
            duration_ms: u64::try_from(measured.duration.as_millis()).unwrap_or(u64::MAX),
            statements: measured.statements.iter().map(StatementRow::from).collect(),
        }
    }
}

impl From<&MeasuredStatement> for StatementRow {
    fn from(statement: &MeasuredStatement) -> Self {
        Self {
            line: statement.line,
            statement: statement.text.clone(),
            locks: statement.locks.iter().map(LockRow::from).collect(),
            duration_ms: statement
                .duration
                .and_then(|duration| u64::try_from(duration.as_millis()).ok()),
        }
    }
}

impl From<&MeasuredLock> for LockRow {
    fn from(lock: &MeasuredLock) -> Self {
        Self {
            table: lock.table.clone(),
            mode: lock.mode.name(),
            blocks: lock.blocks(),
        }
    }
}

impl MeasuredRow {
    /// The locks of all statements, in a line.
    pub fn locks(&self) -> String {
        let locks = self.statements.iter().flat_map(|statement| &statement.locks);
        let locks: Vec<String> = locks
            .map(|lock| format!("{} on {}", lock.mode, lock.table))
            .collect();
        locks.join(", ")
    }
}
