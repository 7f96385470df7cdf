//! Makes the data directory.
//!
//! Everything happens in a folder beside it, which takes its name only when all is done: settings, access rules
//! and the administrator. So a data directory is complete or not there, whenever the work was interrupted.

use std::fmt::Write as _;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::account::ServerAccount;
use super::error::Context;
use super::programs::Programs;
use super::{ADMINISTRATOR, Cluster, Error, files};

/// The folders in which data directories are made, and those of destroyed ones, begin like this.
pub(super) const WORK_PREFIX: &str = "unfinished-";

const REMOVAL_PATIENCE: Duration = Duration::from_secs(10);

const SUPERUSER: &str = "postgres";

/// Sensible for a laptop, and as safe as a server: a crash loses nothing that was committed.
const SETTINGS: [(&str, &str); 15] = [
    ("max_connections", "100"),
    ("shared_buffers", "128MB"),
    ("max_wal_size", "4GB"),
    ("checkpoint_timeout", "15min"),
    ("wal_compression", "on"),
    ("jit", "off"),
    ("password_encryption", "scram-sha-256"),
    ("timezone", "UTC"),
    ("log_timezone", "UTC"),
    ("log_line_prefix", "%m [%p] %q%u@%d "),
    ("cluster_name", "tenantctl"),
    ("logging_collector", "on"),
    ("log_filename", "postgresql-%a.log"),
    ("log_rotation_age", "1d"),
    ("log_truncate_on_rotation", "on"),
];

/// Makes the data directory of a cluster that has none.
pub(super) fn initialize(
    cluster: &Cluster,
    programs: &Programs,
    account: &ServerAccount,
) -> Result<(), Error> {
    tracing::debug!(root = %cluster.root.display(), major = programs.major, "making the local cluster");
    let folder = tempfile::Builder::new()
        .prefix(WORK_PREFIX)
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(&cluster.root)
        .context("create a folder in", &cluster.root)?;
    account.take_over(folder.path())?;
    run_initdb(cluster, programs, account, folder.path())?;
    write_settings(cluster, folder.path())?;
    write_access_rules(folder.path())?;
    create_administrator(programs, account, folder.path())?;

    let data = cluster.data_directory();
    fs::rename(folder.path(), &data).context("create", &data)?;
    let _ = folder.keep();
    File::open(&cluster.root)
        .and_then(|root| root.sync_all())
        .context("write", &cluster.root)
}

/// Removes what work that was killed left behind. A program of that work may still be writing there; it ends when
/// it misses its files.
pub(super) fn remove_unfinished(cluster: &Cluster) -> Result<(), Error> {
    let deadline = Instant::now() + REMOVAL_PATIENCE;
    for name in files::names(&cluster.root).context("read", &cluster.root)? {
        if !name.starts_with(WORK_PREFIX) {
            continue;
        }
        let leftover = cluster.root.join(name);
        while let Err(failure) = files::remove(&leftover) {
            if failure.kind() != io::ErrorKind::DirectoryNotEmpty || Instant::now() > deadline {
                return Err(failure).context("remove", &leftover);
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
    Ok(())
}

/// Tries locales from best to the one that every system has; all sort in byte order.
fn run_initdb(
    cluster: &Cluster,
    programs: &Programs,
    account: &ServerAccount,
    folder: &Path,
) -> Result<(), Error> {
    let builtin = [
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
    ];
    let locales: [&[&str]; 2] = if programs.major >= 17 {
        [&builtin, &["--locale=C"]]
    } else {
        [&["--locale=C.UTF-8"], &["--locale=C"]]
    };
    let unsafe_disk = cluster
        .options
        .iter()
        .any(|(name, value)| name == "fsync" && value == "off");

    let mut outcome = Ok(());
    for locale in locales {
        let mut command = account.detach(programs.initdb());
        command
            .arg("-D")
            .arg(folder)
            .args(["-U", SUPERUSER, "--encoding=UTF8", "--data-checksums"]);
        command.args(["--auth=trust", "--no-instructions"]).args(locale);
        if unsafe_disk {
            command.arg("--no-sync");
        }
        outcome = run(command, "initdb", "");
        let unknown_locale = matches!(&outcome,
            Err(Error::InitializationFailed { output, .. }) if output.contains("locale name"));
        if !unknown_locale {
            break;
        }
    }
    outcome
}

fn write_settings(cluster: &Cluster, folder: &Path) -> Result<(), Error> {
    let own = cluster
        .options
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let mut text = String::from("\n# Settings of tenantctl\n");
    for (name, value) in SETTINGS.into_iter().chain(own) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name} = '{}'", value.replace('\'', "''"));
    }
    let file = folder.join("postgresql.conf");
    files::append(&file, &text).context("write", &file)
}

/// Only the server's own user and root get as far as the socket; from there, a tenant's login needs its password.
fn write_access_rules(folder: &Path) -> Result<(), Error> {
    let text = format!(
        "# Access rules of tenantctl: the socket's folder is closed to other users.\n\
         local all {ADMINISTRATOR},{SUPERUSER} trust\n\
         local all all scram-sha-256\n"
    );
    let file = folder.join("pg_hba.conf");
    files::write(&file, &text).context("write", &file)
}

/// Exactly the privileges that the tool asks for on any server, so that what works here works there.
fn create_administrator(programs: &Programs, account: &ServerAccount, folder: &Path) -> Result<(), Error> {
    let mut command = account.detach(programs.postgres());
    command
        .arg("--single")
        .arg("-D")
        .arg(folder)
        .args(["-c", "exit_on_error=on", "postgres"]);
    let statement = format!(
        "create role {ADMINISTRATOR} login createdb createrole nosuperuser nobypassrls noreplication;\n"
    );
    run(command, "postgres --single", &statement)
}

fn run(mut command: Command, program: &'static str, input: &str) -> Result<(), Error> {
    let path = Path::new(command.get_program()).to_path_buf();
    // What little there is to say fits into the pipe before anybody reads it.
    let (stdin, mut writer) = io::pipe().context("talk to", &path)?;
    writer.write_all(input.as_bytes()).context("talk to", &path)?;
    drop(writer);
    let output = command.stdin(Stdio::from(stdin)).output().context("run", &path)?;
    if output.status.success() {
        return Ok(());
    }
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    Err(Error::InitializationFailed {
        program,
        output: said.trim().to_owned(),
    })
}
