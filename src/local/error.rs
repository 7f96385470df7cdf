//! What can go wrong with the local cluster, in an operator's words.

use std::io;
use std::path::{Path, PathBuf};

use crate::programs::{self, Package};

/// Why the local cluster could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The home folder of the user is unknown.
    #[error("the home folder is unknown, so there is no place for the local database cluster")]
    NoHome,

    /// No server programs of a supported version were found.
    #[error(
        "the local database cluster needs PostgreSQL {} to {}, whose server programs were not found",
        programs::OLDEST,
        programs::NEWEST
    )]
    ProgramsMissing,

    /// The folder that was named has no server programs of a supported version.
    #[error(
        "{} has no server programs (initdb, postgres) of PostgreSQL {} to {}",
        directory.display(), programs::OLDEST, programs::NEWEST
    )]
    ProgramsMissingIn {
        /// The folder that was named.
        directory: PathBuf,
    },

    /// The cluster was made by a version whose programs were not found.
    #[error(
        "the local database cluster in {} was made by PostgreSQL {major}, whose server programs were not found",
        data_directory.display()
    )]
    VersionMissing {
        /// The major version that made the cluster.
        major: u32,
        /// The cluster's data directory.
        data_directory: PathBuf,
    },

    /// Root runs the tool, and there is no account that could run the server.
    #[error("PostgreSQL does not run as root, and this system has no account to run it ({candidates})")]
    NoServerAccount {
        /// The accounts that were looked for.
        candidates: String,
    },

    /// The account that runs the server cannot reach the cluster's folder.
    #[error("PostgreSQL runs as the user {account}, who may not enter {}", folder.display())]
    Unreachable {
        /// The account that runs the server.
        account: String,
        /// The first folder on the way that is closed to it.
        folder: PathBuf,
    },

    /// The folder holds something else.
    #[error("{} was not made by tenantctl and is left alone", root.display())]
    NotOurs {
        /// The folder.
        root: PathBuf,
    },

    /// The folder for the socket is not safe to use.
    #[error("the socket folder {} {problem}", directory.display())]
    UnsafeSocketDirectory {
        /// The folder.
        directory: PathBuf,
        /// What is wrong with it.
        problem: &'static str,
    },

    /// Another command holds the lock.
    #[error("another command has been working on the local database cluster in {} for more than {seconds} s", root.display())]
    Locked {
        /// The cluster's folder.
        root: PathBuf,
        /// How long this command waited.
        seconds: u64,
    },

    /// Making the cluster failed.
    #[error("the local database cluster could not be made: {program} failed\n{output}")]
    InitializationFailed {
        /// The program that failed.
        program: &'static str,
        /// The end of what it said.
        output: String,
    },

    /// The server ended while it was starting.
    #[error("the local database server in {} did not start\n{log}", root.display())]
    StartFailed {
        /// The cluster's folder.
        root: PathBuf,
        /// The end of the server's log.
        log: String,
    },

    /// The server takes too long to start; it is left running.
    #[error("the local database server in {} is still starting after {seconds} s\n{log}", root.display())]
    StartTimeout {
        /// The cluster's folder.
        root: PathBuf,
        /// How long this command waited.
        seconds: u64,
        /// The end of the server's log.
        log: String,
    },

    /// The server takes too long to stop.
    #[error("the local database server in {} (process {pid}) has not ended after {seconds} s", root.display())]
    StopTimeout {
        /// The cluster's folder.
        root: PathBuf,
        /// The server's process.
        pid: i32,
        /// How long this command waited.
        seconds: u64,
    },

    /// The server runs, but in another container, where its process number means another process.
    #[error("the local database server in {} (process {pid}) runs in another container and is stopped there", root.display())]
    Elsewhere {
        /// The cluster's folder.
        root: PathBuf,
        /// The server's process, there.
        pid: i32,
    },

    /// The operating system refused something.
    #[error("cannot {action} {}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
}

impl Error {
    /// What the operator can do about it, mostly a command to run.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::ProgramsMissing => Some(programs::install_command(Package::Server, None)),
            Self::VersionMissing { major, .. } => {
                Some(programs::install_command(Package::Server, Some(*major)))
            }
            Self::NoServerAccount { .. } => Some("useradd --system postgres".to_owned()),
            Self::NoHome | Self::Unreachable { .. } | Self::NotOurs { .. } => {
                Some("set TENANTCTL_LOCAL_DIR to a folder for it, or configure a server".to_owned())
            }
            Self::UnsafeSocketDirectory { directory, .. } => Some(format!(
                "remove {} or set TENANTCTL_LOCAL_DIR to a shorter path",
                directory.display()
            )),
            Self::Locked { .. } | Self::StartTimeout { .. } => Some("tenantctl local status".to_owned()),
            _ => None,
        }
    }
}

/// Says what was tried when the operating system refuses it.
pub(super) trait Context<T> {
    fn context(self, action: &'static str, path: &Path) -> Result<T, Error>;
}

impl<T, E: Into<io::Error>> Context<T> for Result<T, E> {
    fn context(self, action: &'static str, path: &Path) -> Result<T, Error> {
        self.map_err(|source| Error::Io {
            action,
            path: path.to_path_buf(),
            source: source.into(),
        })
    }
}
