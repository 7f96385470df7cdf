//! A failure as the run ledger and reports keep it.

use std::fmt::Write;

use crate::db;
use crate::error::Failure;
use crate::migrate::{self, Cause, ErrorKind};

/// A failure as the run ledger and reports keep it.
#[derive(Debug)]
pub struct Described {
    /// PostgreSQL's code.
    pub sqlstate: Option<String>,
    /// What failed: of a migration its place and statement.
    pub object: Option<String>,
    /// The sentence, without the target's name.
    pub message: String,
}

/// Takes a failure apart.
#[must_use]
pub fn describe(failure: &Failure) -> Described {
    if let Some(error) = failure.error.downcast_ref::<migrate::Error>() {
        return Described {
            sqlstate: cause(&error.kind)
                .and_then(Cause::sqlstate)
                .map(ToOwned::to_owned),
            object: object(&error.kind),
            message: error.kind.to_string(),
        };
    }
    let sqlstate = failure
        .error
        .downcast_ref::<db::Error>()
        .and_then(db::Error::sqlstate);
    Described {
        sqlstate: sqlstate.map(ToOwned::to_owned),
        object: None,
        message: failure.message(),
    }
}

fn cause(error: &ErrorKind) -> Option<&Cause> {
    match error {
        ErrorKind::Unreachable(cause) | ErrorKind::Database { cause, .. } => Some(cause),
        ErrorKind::Failed(failure) => Some(&failure.cause),
        _ => None,
    }
}

fn object(error: &ErrorKind) -> Option<String> {
    match error {
        ErrorKind::Failed(failure) => Some(place(failure)),
        ErrorKind::Drift { changed } => Some(changed.join(", ")),
        ErrorKind::Locked { .. } => Some("the migration lock".to_owned()),
        ErrorKind::Paused { migration, .. }
        | ErrorKind::Unfinished { migration, .. }
        | ErrorKind::Dependents { migration, .. } => Some(migration.to_string()),
        ErrorKind::BackfillChanged { file } => Some(file.clone()),
        ErrorKind::IndexExists { index, .. } => Some(index.clone()),
        _ => None,
    }
}

fn place(failure: &migrate::Failure) -> String {
    let mut place = format!("{} at {}", failure.migration, failure.file);
    // Writing to a string cannot fail.
    if let Some(line) = failure.line {
        let _ = write!(place, ":{line}");
    }
    if let Some(statement) = &failure.statement {
        let _ = write!(place, ": {statement}");
    }
    place
}
