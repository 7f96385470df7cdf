//! Stops the server and removes the cluster.

use std::fs;
use std::io;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::error::Context;
use super::initialize::WORK_PREFIX;
use super::lock::Lock;
use super::{Cluster, Error, files, initialize, postmaster};

/// The server writes everything to the disk before it ends.
const PATIENCE: Duration = Duration::from_mins(1);

/// What [`Cluster::stop`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The server ran and was stopped.
    Stopped,
    /// No server ran.
    NotRunning,
}

/// What [`Cluster::destroy`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destroyed {
    /// The cluster is removed.
    Destroyed,
    /// There was no cluster.
    Absent,
}

pub(super) fn stop(cluster: &Cluster) -> Result<Stopped, Error> {
    match Lock::acquire_existing(cluster)? {
        Some(_lock) => halt(cluster),
        None => Ok(Stopped::NotRunning),
    }
}

pub(super) fn destroy(cluster: &Cluster) -> Result<Destroyed, Error> {
    let root = &cluster.root;
    let Some(_lock) = Lock::acquire_existing(cluster)? else {
        return if files::names(root).context("read", root)?.is_empty() {
            Ok(Destroyed::Absent)
        } else {
            Err(Error::NotOurs { root: root.clone() })
        };
    };
    halt(cluster)?;
    remove_data(cluster)?;
    // The lock's file goes last, since it marks the folder as ours should we be interrupted.
    for path in [
        cluster.socket_directory(),
        cluster.start_log(),
        cluster.lock_file(),
    ] {
        files::remove(&path).context("remove", &path)?;
    }
    match fs::remove_dir(root) {
        // Somebody has put a file there, or makes a new cluster already.
        Err(failure) if failure.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(Destroyed::Destroyed),
        removed => removed.context("remove", root).map(|()| Destroyed::Destroyed),
    }
}

/// Takes the data directory's name away first, so that half of one is never started.
fn remove_data(cluster: &Cluster) -> Result<(), Error> {
    let data = cluster.data_directory();
    let condemned = cluster
        .root
        .join(format!("{WORK_PREFIX}removal-{}", std::process::id()));
    files::absent_is_none(fs::rename(&data, &condemned)).context("remove", &data)?;
    initialize::remove_unfinished(cluster)
}

/// Asks for a fast shutdown, which ends sessions and loses nothing.
fn halt(cluster: &Cluster) -> Result<Stopped, Error> {
    let deadline = Instant::now() + PATIENCE;
    let mut asked = None;
    loop {
        let Some(pid) = postmaster::presence(cluster)?.pid() else {
            return Ok(if asked.is_some() {
                Stopped::Stopped
            } else {
                Stopped::NotRunning
            });
        };
        if asked != Some(pid) {
            signal(cluster, pid)?;
            asked = Some(pid);
        }
        if Instant::now() > deadline {
            return Err(Error::StopTimeout {
                root: cluster.root.clone(),
                pid,
                seconds: PATIENCE.as_secs(),
            });
        }
        thread::sleep(Duration::from_millis(10));
    }
}

fn signal(cluster: &Cluster, pid: i32) -> Result<(), Error> {
    if !postmaster::works_in(pid, &cluster.data_directory()) {
        return match postmaster::presence(cluster)?.pid() {
            Some(pid) => Err(Error::Elsewhere {
                root: cluster.root.clone(),
                pid,
            }),
            None => Ok(()),
        };
    }
    tracing::debug!(pid, "stopping the local server");
    match Pid::from_raw(pid).map(|pid| kill_process(pid, Signal::INT)) {
        // The server has ended by itself meanwhile.
        None | Some(Ok(()) | Err(rustix::io::Errno::SRCH)) => Ok(()),
        Some(Err(failure)) => Err(failure).context("stop the server in", &cluster.root),
    }
}
