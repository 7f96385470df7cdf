//! The server's main process, as `postmaster.pid` in the data directory describes it.
//!
//! The file outlives a crash, and its process number may by then be another program's. So it is believed only
//! while the server's socket answers or the process works in the data directory; `pg_ctl`, which believes it always,
//! would signal that other program.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use super::error::Context;
use super::{Cluster, Error, files, socket};

/// What there is of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// No server process.
    Gone,
    /// A process that does not accept connections yet.
    Starting(i32),
    /// A process that accepts connections.
    Ready(i32),
    /// A process that is about to end.
    Stopping(i32),
}

impl Presence {
    pub(super) fn is_ready(self) -> bool {
        matches!(self, Self::Ready(_))
    }

    pub(super) fn pid(self) -> Option<i32> {
        match self {
            Self::Gone => None,
            Self::Starting(pid) | Self::Ready(pid) | Self::Stopping(pid) => Some(pid),
        }
    }
}

/// Looks at the file, then at the socket, and only in doubt at the process.
pub(super) fn presence(cluster: &Cluster) -> Result<Presence, Error> {
    let data = cluster.data_directory();
    let file = data.join("postmaster.pid");
    let Some(text) = files::read(&file).context("read", &file)? else {
        return Ok(Presence::Gone);
    };
    let Some(pid) = parse_pid(&text) else {
        return Ok(Presence::Gone);
    };
    let owner = fs::symlink_metadata(&data).context("read", &data)?.uid();
    if !socket::answers(cluster, owner)? && !works_in(pid, &data) {
        return Ok(Presence::Gone);
    }
    Ok(match text.lines().nth(7).map(str::trim) {
        Some("ready") => Presence::Ready(pid),
        Some("stopping") => Presence::Stopping(pid),
        _ => Presence::Starting(pid),
    })
}

/// Lets a new server start beside the file of one that crashed.
///
/// The server refuses to start while the process in the file lives, even if that is another program by now,
/// unless it is the server's own parent: us. The file itself must stay, since it also leads the new server to
/// processes of the old one that still write to the database.
pub(super) fn disown_crashed(cluster: &Cluster) -> Result<(), Error> {
    let file = cluster.data_directory().join("postmaster.pid");
    let Some(text) = files::read(&file).context("read", &file)? else {
        return Ok(());
    };
    let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
    files::write(&file, &format!("{}\n{rest}", std::process::id())).context("write", &file)
}

/// A lone backend, which an expert may run by hand, writes its number with a minus.
fn parse_pid(text: &str) -> Option<i32> {
    text.lines()
        .next()?
        .trim()
        .parse::<i32>()
        .ok()
        .map(i32::abs)
        .filter(|pid| *pid > 0)
}

/// Whether the process works in the data directory, as every server process does.
pub(super) fn works_in(pid: i32, data: &Path) -> bool {
    match fs::read_link(format!("/proc/{pid}/cwd")) {
        Ok(folder) => fs::canonicalize(data).is_ok_and(|data| data == folder),
        Err(failure) if failure.kind() == io::ErrorKind::NotFound && Path::new("/proc/self").exists() => {
            false
        }
        Err(_) => command_line(pid).contains(&*data.to_string_lossy()),
    }
}

fn command_line(pid: i32) -> String {
    let output = Command::new("ps")
        .args(["-ww", "-o", "args=", "-p", &pid.to_string()])
        .output();
    output
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}
