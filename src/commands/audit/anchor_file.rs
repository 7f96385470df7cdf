//! The file of heads that is kept outside.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::FlockOperation;
use tokio::time::sleep;
use uuid::Uuid;

use crate::audit::Heads;
use crate::error::{Failure, Kind, Result};

/// How long to look away from another program that has the file.
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(50);

/// The right to read the file, seal, and write it: of two that seal at once the second builds on what the first wrote.
/// It is given back when this value is dropped, or the program ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Waits until nobody else works with the file. The lock lies beside it, for the file itself is replaced.
pub(super) async fn lock(file: &Path) -> Result<Lock> {
    let path = beside(file);
    let unusable = |error: std::io::Error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be used", path.display()))
    };
    let lock = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(unusable)?;
    loop {
        match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(Lock { _file: lock }),
            Err(rustix::io::Errno::WOULDBLOCK) => sleep(BETWEEN_ATTEMPTS).await,
            Err(error) => return Err(unusable(error.into())),
        }
    }
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// Reads the heads of a landlord's trails.
pub(super) fn read(file: &Path, landlord: Uuid) -> Result<Heads> {
    let unreadable = |error: anyhow::Error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be used", file.display()))
    };
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(error.into()))?;
    Heads::parse(&text, landlord).map_err(|error| unreadable(error.into()))
}

/// Writes them.
pub(super) fn write(file: &Path, heads: &Heads) -> Result<()> {
    heads.write(file).map_err(|error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be written", file.display()))
    })
}
