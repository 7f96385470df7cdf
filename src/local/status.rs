//! What there is of the local cluster.

use std::fmt;
use std::path::PathBuf;

use super::error::Context;
use super::postmaster::{self, Presence};
use super::{Cluster, Error, PORT, files, start};

/// Whether the cluster exists and runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is no cluster.
    Absent,
    /// The cluster exists, and its server does not run.
    Stopped,
    /// The server does not accept connections yet.
    Starting,
    /// The server accepts connections.
    Running,
    /// The server is about to end.
    Stopping,
}

impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Absent => "absent",
            Self::Stopped => "stopped",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Stopping => "stopping",
        })
    }
}

/// The local cluster at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Whether it exists and runs.
    pub state: State,
    /// The server's main process, while there is one.
    pub process_id: Option<i32>,
    /// The major version of PostgreSQL that made the cluster.
    pub major_version: Option<u32>,
    /// PostgreSQL's data directory.
    pub data_directory: PathBuf,
    /// The folder in which the server listens.
    pub socket_directory: PathBuf,
    /// The port, a part of the socket's name.
    pub port: u16,
    /// The folder of the server's logs.
    pub log_directory: PathBuf,
    /// What the cluster takes on the disk, in bytes.
    pub bytes_on_disk: u64,
}

pub(super) fn status(cluster: &Cluster) -> Result<Status, Error> {
    let presence = postmaster::presence(cluster)?;
    let major_version = start::made_by(cluster)?;
    let state = match presence {
        Presence::Ready(_) => State::Running,
        Presence::Starting(_) => State::Starting,
        Presence::Stopping(_) => State::Stopping,
        Presence::Gone if major_version.is_some() => State::Stopped,
        Presence::Gone => State::Absent,
    };
    Ok(Status {
        state,
        process_id: presence.pid(),
        major_version,
        data_directory: cluster.data_directory(),
        socket_directory: cluster.socket_directory(),
        port: PORT,
        log_directory: cluster.log_directory(),
        bytes_on_disk: files::bytes_on_disk(&cluster.root).context("read", &cluster.root)?,
    })
}
