//! What is pending, as it is shown: for people the databases that have the same before them together, for machines a
//! row for each migration of each database.

use std::fmt::Write;
use std::time::Duration;

use serde::Serialize;

use super::measured::{MeasuredRow, StatementRow, locks};
use crate::migrate::lint::Finding;
use crate::migrate::{Limits, Measured, Planned};
use crate::output::Column;

pub(super) const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("transactional", "IN A TRANSACTION"),
    Column::new("behind", "AFTER THE NEWER"),
    Column::new("locks", "LOCKS"),
    Column::new("hazards", "HAZARDS"),
    Column::hidden("file", "FILE"),
    Column::hidden("statements", "STATEMENTS"),
    Column::hidden("lock_timeout_ms", "LOCK TIMEOUT"),
    Column::hidden("statement_timeout_ms", "STATEMENT TIMEOUT"),
];

/// A migration that is pending in a database.
#[derive(Serialize)]
pub(super) struct Row {
    target: String,
    version: i32,
    context: String,
    name: String,
    file: String,
    transactional: bool,
    behind: Option<String>,
    /// The locks on tables that are there before, in the order of the statements.
    locks: Vec<String>,
    /// Rules that the lint finds broken, each with its line.
    pub hazards: Vec<String>,
    statements: Vec<StatementRow>,
    lock_timeout_ms: u64,
    /// None where a statement may take as long as it does.
    statement_timeout_ms: Option<u64>,
}

impl Row {
    pub fn new(target: &str, step: &Planned, taken: &[Measured], found: &[Finding], limits: &Limits) -> Self {
        let measured = taken.iter().find(|measured| measured.migration == step.migration);
        let statements = measured.map_or_else(Vec::new, |measured| MeasuredRow::from(measured).statements);
        let own = |finding: &&Finding| finding.migration.as_ref() == Some(&step.migration);
        let (lock_timeout, statement_timeout) = limits.of(step.transactional);
        Self {
            target: target.to_owned(),
            version: step.migration.version,
            context: step.migration.context.clone(),
            name: step.migration.name.clone(),
            file: step.file.clone(),
            transactional: step.transactional,
            behind: step.behind.as_ref().map(ToString::to_string),
            locks: locks(&statements),
            hazards: found
                .iter()
                .filter(own)
                .map(|finding| format!("{} on line {}", finding.rule, finding.line))
                .collect(),
            statements,
            lock_timeout_ms: u64::try_from(lock_timeout.as_millis()).unwrap_or(u64::MAX),
            statement_timeout_ms: statement_timeout
                .map(|limit| u64::try_from(limit.as_millis()).unwrap_or(u64::MAX)),
        }
    }

    /// What is told of the migration, whatever the database. A column of text to each line.
    fn paragraph(&self) -> String {
        let mut text = format!(
            "  {:04} {}/{}  {}\n",
            self.version, self.context, self.name, self.file
        );
        // Writing to a string cannot fail.
        let _ = writeln!(text, "       {}", self.manner());
        for (number, statement) in self.statements.iter().enumerate() {
            let _ = writeln!(text, "    {:3}  {}", number + 1, statement.statement);
            for lock in &statement.locks {
                let seen = if statement.measured {
                    ""
                } else {
                    " (by the documentation)"
                };
                let _ = writeln!(
                    text,
                    "         {} on {}{seen}: {}",
                    lock.mode, lock.table, lock.blocks
                );
            }
        }
        for hazard in &self.hazards {
            let _ = writeln!(text, "       hazard: {hazard}");
        }
        text
    }

    fn manner(&self) -> String {
        let time = |milliseconds| humantime::format_duration(Duration::from_millis(milliseconds));
        let mut manner = if self.transactional {
            "in one transaction".to_owned()
        } else {
            "statement by statement, without a transaction".to_owned()
        };
        let _ = write!(manner, "; waits {} for a lock", time(self.lock_timeout_ms));
        match self.statement_timeout_ms {
            Some(limit) => {
                let _ = write!(manner, ", a statement may take {}", time(limit));
            }
            None => manner.push_str(", a statement may take as long as it does"),
        }
        if let Some(newer) = &self.behind {
            let _ = write!(manner, "; after the newer {newer}");
        }
        manner
    }
}

/// The pending migrations with their statements and locks, a section for each plan that some databases share.
pub(super) fn text(rows: &[Row]) -> String {
    let mut sections: Vec<(String, Vec<&str>)> = Vec::new();
    for own in rows.chunk_by(|left, right| left.target == right.target) {
        let plan: String = own.iter().map(Row::paragraph).collect();
        let target = own[0].target.as_str();
        match sections.iter_mut().find(|(known, _)| *known == plan) {
            Some((_, targets)) => targets.push(target),
            None => sections.push((plan, vec![target])),
        }
    }
    let sections: Vec<String> = sections
        .into_iter()
        .map(|(plan, targets)| match targets.as_slice() {
            [only] => format!("pending in {only}:\n{plan}"),
            several => {
                let count = several.len();
                format!("pending in {count} databases ({}):\n{plan}", several.join(", "))
            }
        })
        .collect();
    sections.concat()
}
