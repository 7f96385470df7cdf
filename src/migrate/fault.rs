//! What is wrong with a set of migrations, found before any database is touched.

use std::fmt;

/// One thing that is wrong with the files, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file or folder.
    pub path: String,
    /// The line in the file, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Fault {
    pub(crate) fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            line: None,
            message: message.into(),
            hint: None,
        }
    }

    pub(crate) fn at(path: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::new(path, message)
        }
    }

    pub(crate) fn with_hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

/// A set of migrations that cannot be used: everything that is wrong with it.
#[derive(Debug, thiserror::Error)]
#[error("{}", summary(faults))]
pub struct LibraryError {
    /// All faults, in the order of the files.
    pub faults: Vec<Fault>,
}

impl LibraryError {
    /// The first fault is the message; these are the others.
    #[must_use]
    pub fn causes(&self) -> Vec<String> {
        self.faults.iter().skip(1).map(ToString::to_string).collect()
    }

    /// What to do about the faults.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        self.faults
            .iter()
            .filter_map(|fault| fault.hint.clone())
            .collect()
    }
}

fn summary(faults: &[Fault]) -> String {
    match faults {
        [] => "the migrations have no fault".to_owned(),
        [only] => only.to_string(),
        [first, others @ ..] => format!("{first} (and {} more)", others.len()),
    }
}
