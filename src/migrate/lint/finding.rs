//! What the rules find.

use std::fmt;

use serde::Serialize;

use super::super::fault::Fault;
use super::super::name::MigrationId;
use super::lock::Lock;
use super::rule::{self, Level, Rule};

/// Something that a rule finds in a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// How bad it is.
    pub level: Level,
    /// The migration, when the script is one's.
    #[serde(skip)]
    pub migration: Option<MigrationId>,
    /// The script.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character on that line, from 1.
    pub column: usize,
    /// The statement, on one line and cut to what a message can show.
    pub statement: String,
    /// What is wrong.
    pub message: String,
    /// The strongest lock that the statement takes, and on which table.
    pub lock: Option<String>,
    /// What that lock keeps others from, and for how long.
    pub blocks: Option<String>,
    /// How the same is done safely: SQL with the names of this statement.
    pub rewrite: Option<String>,
}

impl Finding {
    /// What the loading of the files refuses, as a finding.
    #[must_use]
    pub fn of_fault(fault: &Fault) -> Self {
        Self {
            rule: rule::FILE.name,
            level: rule::FILE.level,
            migration: None,
            file: fault.path.clone(),
            line: fault.line.unwrap_or(1),
            column: 1,
            statement: String::new(),
            message: fault.message.clone(),
            lock: None,
            blocks: None,
            rewrite: fault.hint.as_ref().map(|hint| format!("-- {hint}")),
        }
    }

    /// `file:line:column`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }

    /// Whether it stops what depends on the check.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.level == Level::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {} ({})", self.place(), self.message, self.rule)
    }
}

/// What a rule says, before it is known where.
pub(crate) struct Complaint {
    pub(crate) rule: &'static Rule,
    /// Where in the script, in bytes.
    pub(crate) offset: usize,
    pub(crate) message: String,
    pub(crate) rewrite: Option<String>,
    /// The lock that matters, when it is another than the strongest that the statement takes.
    pub(crate) lock: Option<Lock>,
}

impl Complaint {
    pub(crate) fn new(rule: &'static Rule, offset: usize, message: impl Into<String>) -> Self {
        Self {
            rule,
            offset,
            message: message.into(),
            rewrite: None,
            lock: None,
        }
    }

    pub(crate) fn rewritten(self, rewrite: impl Into<String>) -> Self {
        Self {
            rewrite: Some(rewrite.into()),
            ..self
        }
    }

    pub(crate) fn under(self, lock: Lock) -> Self {
        Self {
            lock: Some(lock),
            ..self
        }
    }
}
