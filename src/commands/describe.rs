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
    let ErrorKind::Failed(failure) = error else {
        return None;
    };
    let mut object = format!("{} at {}", failure.migration, failure.file);
    // Writing to a string cannot fail.
    if let Some(line) = failure.line {
        let _ = write!(object, ":{line}");
    }
    if let Some(statement) = &failure.statement {
        let _ = write!(object, ": {statement}");
    }
    Some(object)
}
