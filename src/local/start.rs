//! Starts the server, making the cluster where needed.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::account::ServerAccount;
use super::error::Context;
use super::lock::Lock;
use super::postmaster::{self, Presence};
use super::programs::Programs;
use super::{Cluster, Error, PORT, files, initialize, socket};

/// After a crash the server first replays what it had written, which may take a while.
const PATIENCE: Duration = Duration::from_mins(1);

const POLL: Duration = Duration::from_millis(10);

/// What had to be done until the server accepted connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Started {
    /// Nothing.
    AlreadyRunning,
    /// The server was started.
    Started,
    /// The cluster was made, and the server started.
    Created,
}

pub(super) fn start(cluster: &Cluster) -> Result<Started, Error> {
    let data = cluster.data_directory();
    let account = ServerAccount::of(&data)?;
    account.check_reach(&cluster.root)?;
    let _lock = lock_folder(cluster, &account)?;
    let deadline = Instant::now() + PATIENCE;
    if settle(cluster, deadline)?.is_ready() {
        return Ok(Started::AlreadyRunning);
    }
    initialize::remove_unfinished(cluster)?;
    let made_by = made_by(cluster)?;
    let programs = find_programs(cluster, made_by)?;
    if made_by.is_none() {
        initialize::initialize(cluster, &programs, &account)?;
    }
    run(cluster, &programs, &account, deadline)?;
    Ok(if made_by.is_none() {
        Started::Created
    } else {
        Started::Started
    })
}

/// Makes the folder, unless it holds something else, and takes its lock. Whoever destroys the cluster meanwhile
/// takes the folder away under us.
fn lock_folder(cluster: &Cluster, account: &ServerAccount) -> Result<Lock, Error> {
    let root = &cluster.root;
    loop {
        files::create_folders(root, account.folder_mode()).context("create", root)?;
        if !cluster.lock_file().exists() && !files::names(root).context("read", root)?.is_empty() {
            if cluster.lock_file().exists() {
                continue;
            }
            return Err(Error::NotOurs { root: root.clone() });
        }
        match Lock::acquire(cluster) {
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {}
            result => return result,
        }
    }
}

/// Waits while a server that somebody else started or stopped is still about it.
fn settle(cluster: &Cluster, deadline: Instant) -> Result<Presence, Error> {
    loop {
        match postmaster::presence(cluster)? {
            Presence::Starting(_) | Presence::Stopping(_) => check_time(cluster, deadline)?,
            settled => return Ok(settled),
        }
    }
}

/// The major version that made the data directory, if there is one.
pub(super) fn made_by(cluster: &Cluster) -> Result<Option<u32>, Error> {
    let file = cluster.data_directory().join("PG_VERSION");
    let text = files::read(&file).context("read", &file)?;
    Ok(text.and_then(|text| text.trim().parse().ok()))
}

fn find_programs(cluster: &Cluster, made_by: Option<u32>) -> Result<Programs, Error> {
    let bin_dir = cluster.bin_dir.as_deref();
    Programs::find(bin_dir, made_by).ok_or_else(|| match (made_by, bin_dir) {
        (Some(major), _) => Error::VersionMissing {
            major,
            data_directory: cluster.data_directory(),
        },
        (None, Some(directory)) => Error::ProgramsMissingIn {
            directory: directory.to_path_buf(),
        },
        (None, None) => Error::ProgramsMissing,
    })
}

/// Processes of a server that crashed may still be at work; a new one refuses to start beside them.
fn run(
    cluster: &Cluster,
    programs: &Programs,
    account: &ServerAccount,
    deadline: Instant,
) -> Result<(), Error> {
    loop {
        socket::prepare(cluster, account)?;
        postmaster::disown_crashed(cluster)?;
        let child = spawn(cluster, programs, account)?;
        if wait_until_ready(cluster, child, deadline)? {
            return Ok(());
        }
        let log = logged(cluster);
        if !log.contains("pre-existing shared memory block") || Instant::now() > deadline {
            return Err(Error::StartFailed {
                root: cluster.root.clone(),
                log,
            });
        }
        thread::sleep(POLL * 10);
    }
}

/// The server outlives us and keeps none of our open files, so a pipe that we write to still ends with us.
fn spawn(cluster: &Cluster, programs: &Programs, account: &ServerAccount) -> Result<Child, Error> {
    let path = cluster.start_log();
    // The file of the last start may be root's, who once started this user's server.
    files::remove(&path).context("remove", &path)?;
    let log = files::open(OpenOptions::new().write(true).create_new(true).mode(0o600), &path)
        .context("write", &path)?;
    let errors = log.try_clone().context("write", &path)?;
    let sockets = cluster.socket_directory().to_string_lossy().replace('"', "\"\"");
    tracing::debug!(root = %cluster.root.display(), major = programs.major, "starting the local server");
    let mut command = account.detach(programs.postgres());
    command
        .arg("-D")
        .arg(cluster.data_directory())
        .args([
            "-c",
            "listen_addresses=",
            "-c",
            &format!("port={PORT}"),
            "-c",
            "unix_socket_permissions=0700",
        ])
        .args(["-c", &format!("unix_socket_directories=\"{sockets}\"")])
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors);
    command
        .spawn()
        .context("run", &programs.directory.join("postgres"))
}

/// False when the server ended instead.
fn wait_until_ready(cluster: &Cluster, mut child: Child, deadline: Instant) -> Result<bool, Error> {
    loop {
        if child
            .try_wait()
            .context("wait for the server in", &cluster.root)?
            .is_some()
        {
            return Ok(false);
        }
        if postmaster::presence(cluster)?.is_ready() {
            return Ok(true);
        }
        check_time(cluster, deadline)?;
    }
}

fn check_time(cluster: &Cluster, deadline: Instant) -> Result<(), Error> {
    if Instant::now() > deadline {
        let (root, log) = (cluster.root.clone(), logged(cluster));
        return Err(Error::StartTimeout {
            root,
            seconds: PATIENCE.as_secs(),
            log,
        });
    }
    thread::sleep(POLL);
    Ok(())
}

/// What the server said last: at first to us, then to its own log.
fn logged(cluster: &Cluster) -> String {
    let started = files::tail(&cluster.start_log());
    if !started.contains("redirecting log output") {
        return started;
    }
    latest_log(cluster)
        .map(|log| files::tail(&log))
        .unwrap_or(started)
}

fn latest_log(cluster: &Cluster) -> Option<PathBuf> {
    let folder = cluster.log_directory();
    let logs = files::names(&folder)
        .ok()?
        .into_iter()
        .map(|name| folder.join(name));
    logs.max_by_key(|log| {
        fs::symlink_metadata(log)
            .and_then(|metadata| metadata.modified())
            .ok()
    })
}
