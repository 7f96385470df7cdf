//! The lock that everyone takes who makes, starts, stops or removes a cluster.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::FlockOperation;

use super::error::Context;
use super::files;
use super::{Cluster, Error};

/// Longer than making and starting a cluster takes.
const PATIENCE: Duration = Duration::from_mins(3);

const MARK: &str = "This folder holds the local database cluster of tenantctl.\n\
                    Remove it with: tenantctl local destroy\n";

/// The lock, held until this value is dropped. Programs that we start do not inherit it.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the lock of a cluster that may not exist yet; the folder must.
    pub(super) fn acquire(cluster: &Cluster) -> Result<Self, Error> {
        let path = cluster.lock_file();
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(lock) = Self::try_acquire(&path).context("lock", &path)? {
                return Ok(lock);
            }
            if Instant::now() > deadline {
                return Err(Error::Locked {
                    root: cluster.root.clone(),
                    seconds: PATIENCE.as_secs(),
                });
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits for the lock of a cluster, if there is one.
    pub(super) fn acquire_existing(cluster: &Cluster) -> Result<Option<Self>, Error> {
        let path = cluster.lock_file();
        match files::absent_is_none(fs::symlink_metadata(&path)).context("read", &path)? {
            Some(_) => Self::acquire(cluster).map(Some),
            None => Ok(None),
        }
    }

    fn try_acquire(path: &Path) -> io::Result<Option<Self>> {
        let mut options = OpenOptions::new();
        let file = files::open(
            options
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600),
            path,
        )?;
        match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => {}
            Err(rustix::io::Errno::WOULDBLOCK) => return Ok(None),
            Err(failure) => return Err(failure.into()),
        }
        // Whoever held the lock may have removed the cluster, and with it the file that we have just locked.
        let locked = file.metadata()?;
        match files::absent_is_none(fs::symlink_metadata(path))? {
            Some(current) if (current.dev(), current.ino()) == (locked.dev(), locked.ino()) => {}
            _ => return Ok(None),
        }
        if locked.len() == 0 {
            files::write(path, MARK)?;
        }
        Ok(Some(Self { _file: file }))
    }
}
