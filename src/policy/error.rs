//! What can be wrong with a file.

use std::path::PathBuf;

/// The result of reading a file.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can be wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read.
    #[error("the file {} cannot be read", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// It is not what it should be.
    #[error("the file {} is not as it should be", .path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        #[source]
        source: serde_yaml::Error,
    },
    /// A role says something that cannot be.
    #[error("{}: role {role} {fault}", .path.display())]
    Role {
        /// The file.
        path: PathBuf,
        /// The role.
        role: String,
        /// What is wrong with it.
        fault: String,
    },
    /// A test has no day.
    #[error("{}: test {number} has no day, and would answer differently from day to day", .path.display())]
    NoDay {
        /// The file.
        path: PathBuf,
        /// Which test, from 1.
        number: usize,
    },
    /// A file of tests has none.
    #[error("{}: there are no tests in it", .path.display())]
    NoTests {
        /// The file.
        path: PathBuf,
    },
}
