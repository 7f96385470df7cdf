//! The folder in which the server listens.
//!
//! It is open to the server's account alone (and to root), which is what keeps other users of the machine away:
//! the administrator needs no password. When it is in `/tmp`, another user may have made it first.

use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixStream;
use std::path::Path;

use super::account::ServerAccount;
use super::error::Context;
use super::{Cluster, Error, files, location};

/// Makes the folder, or checks the one that is there, and removes what a server that crashed left in it.
pub(super) fn prepare(cluster: &Cluster, account: &ServerAccount) -> Result<(), Error> {
    let directory = cluster.socket_directory();
    let metadata = files::absent_is_none(fs::symlink_metadata(&directory)).context("read", &directory)?;
    if let Some(metadata) = metadata {
        check(&directory, &metadata, account.uid())?;
    } else {
        files::create_folder(&directory, 0o700).context("create", &directory)?;
        account.take_over(&directory)?;
    }
    let socket = location::socket_file(&directory);
    for leftover in [socket.with_added_extension("lock"), socket] {
        files::remove(&leftover).context("remove", &leftover)?;
    }
    Ok(())
}

/// Whether a server listens there that belongs to the user `uid`.
pub(super) fn answers(cluster: &Cluster, uid: u32) -> Result<bool, Error> {
    let directory = cluster.socket_directory();
    let Some(metadata) =
        files::absent_is_none(fs::symlink_metadata(&directory)).context("read", &directory)?
    else {
        return Ok(false);
    };
    check(&directory, &metadata, uid)?;
    Ok(UnixStream::connect(location::socket_file(&directory)).is_ok())
}

fn check(directory: &Path, metadata: &Metadata, uid: u32) -> Result<(), Error> {
    let problem = match metadata {
        metadata if !metadata.is_dir() => "is not a folder",
        metadata if metadata.uid() != uid => "belongs to another user",
        metadata if metadata.mode() & 0o077 != 0 => "is open to other users",
        _ => return Ok(()),
    };
    Err(Error::UnsafeSocketDirectory {
        directory: directory.to_path_buf(),
        problem,
    })
}
