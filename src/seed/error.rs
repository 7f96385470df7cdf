//! What can go wrong with seeds.

use crate::db;

/// The result of the seed library.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong with seeds.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder of seeds cannot be read.
    #[error("{path} cannot be read")]
    Unreadable {
        /// The file or folder.
        path: String,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
    /// A file is not YAML, or has not the form of its kind.
    #[error("{file} is not a seed file")]
    Malformed {
        /// The file.
        file: String,
        /// What the parser said, with line and column.
        #[source]
        source: serde_yaml::Error,
    },
    /// A YAML file stands where no seeds are looked for.
    #[error(
        "{file} is no seed file by its place: expected reference/NAME.yaml, landlord/NAME.yaml, \
         sets/SET/NAME.yaml or templates/NAME.yaml"
    )]
    Misplaced {
        /// The file.
        file: String,
    },
    /// A file contradicts itself or another one.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A row is wrong.
    #[error("{file}, row {row}: {problem}")]
    Row {
        /// The file.
        file: String,
        /// The row's number in the file, from 1.
        row: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// Tables refer to each other in a circle, or sets require each other.
    #[error("{kind} depend on each other in a circle: {}", .names.join(", "))]
    Circle {
        /// What they are: tables or sets.
        kind: &'static str,
        /// Their names.
        names: Vec<String>,
    },
    /// There is no set of that name.
    #[error("there is no seed set \"{name}\"")]
    UnknownSet {
        /// The name.
        name: String,
    },
    /// There is no template of that name.
    #[error("there is no template \"{name}\"")]
    UnknownTemplate {
        /// The name.
        name: String,
    },
    /// No seed file fills the table.
    #[error("no seed file fills the table {table}")]
    UnseededTable {
        /// The table, with its schema.
        table: String,
    },
    /// A set needs a context that the tenant has not.
    #[error("the seed set \"{set}\" needs the context {context}, which the tenant has not")]
    MissingContext {
        /// The set.
        set: String,
        /// The context.
        context: String,
    },
    /// The database has not the table.
    #[error("the database has no table {table}, which {file} fills or refers to")]
    MissingTable {
        /// The table, with its schema.
        table: String,
        /// A file that needs it.
        file: String,
    },
    /// The database refused the rows of a table.
    #[error("the seeds of {table} were refused")]
    Refused {
        /// The table, with its schema.
        table: String,
        /// What the database said.
        #[source]
        source: db::Error,
    },
    /// Rows changed under the hands of the one who seeds.
    #[error("the rows of {table} were changed by somebody else in the meantime; nothing was seeded")]
    Overtaken {
        /// The table, with its schema.
        table: String,
    },
    /// The database failed otherwise.
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl Error {
    pub(super) fn file(file: &str, problem: impl Into<String>) -> Self {
        Self::File {
            file: file.to_owned(),
            problem: problem.into(),
        }
    }
}
