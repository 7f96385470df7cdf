//! What can be wrong with an import as a whole; what is wrong with single rows are [`super::Fault`]s.

use std::io;

use crate::{db, sheet};

/// The result of the pipeline.
pub(super) type Result<T, E = Error> = std::result::Result<T, E>;

/// A reason why a file cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read, or its header cannot be matched.
    #[error(transparent)]
    Sheet(#[from] sheet::Error),
    /// The database refused something.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// Columns that every sheet must have are not there.
    #[error("the file has no column {}", columns.join(", "))]
    MissingColumns {
        /// The columns.
        columns: Vec<&'static str>,
        /// Flags that may settle it.
        suggestions: Vec<String>,
    },
    /// No header means a known column.
    #[error("no header of the file means a known column")]
    NoColumns,
    /// All dates of a column can be read in two ways.
    #[error(
        "the dates of column {column} can be read in two ways, as \"{example}\"; say which with --dates dmy or --dates mdy"
    )]
    AmbiguousDates {
        /// The column.
        column: String,
        /// A date that is another one in either order.
        example: String,
    },
    /// Some dates of a column are only dates with the day first, others only with the month first.
    #[error(
        "column {column} has dates with the day first (\"{day_first}\") and with the month first (\"{month_first}\"); say which to take with --dates dmy or --dates mdy, and the others are refused"
    )]
    MixedDates {
        /// The column.
        column: String,
        /// A date with the day first.
        day_first: String,
        /// A date with the month first.
        month_first: String,
    },
    /// The refused rows could not be written down.
    #[error("the refused rows cannot be written to {path}; nothing was imported")]
    RejectsUnwritable {
        /// The file that could not be written.
        path: String,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
    /// The refused rows would take the place of a file from which the import reads.
    #[error("the refused rows would take the place of {path}, from which the import reads")]
    RejectsOverSource {
        /// The file.
        path: String,
    },
    /// What the receivers get, such as tokens, could not be written down.
    #[error("the tokens cannot be written to {path}; nothing was done")]
    TokensUnwritable {
        /// The file that could not be written.
        path: String,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
    /// No tokens could be made.
    #[error("no tokens can be made: {message}; nothing was done")]
    TokensUnmade {
        /// Why.
        message: String,
    },
    /// The tree could not be made right.
    #[error("the tree of units is broken at unit {code}; nothing was imported")]
    BrokenTree {
        /// The code of a unit that stands wrong.
        code: String,
    },
    /// What the plan was made for is no longer what is in the database.
    #[error("the data was changed by somebody else since the plan was shown; nothing was imported")]
    Overtaken,
}

impl Error {
    /// Flags and commands that help.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        match self {
            Self::MissingColumns { suggestions, .. } if !suggestions.is_empty() => suggestions.clone(),
            Self::MissingColumns { .. } | Self::NoColumns => {
                vec!["--explain-columns shows what each header was taken for, --template which columns there are".to_owned()]
            }
            Self::RejectsOverSource { .. } => vec!["--rejects FILE names another file".to_owned()],
            Self::BrokenTree { .. } => vec!["`unit verify` shows all that is wrong".to_owned()],
            Self::Overtaken => vec!["repeat the command to see the plan as it is now".to_owned()],
            _ => Vec::new(),
        }
    }
}
