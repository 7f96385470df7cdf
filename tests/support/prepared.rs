//! The installation that every test gets a copy of.

use std::fs;
use std::future::Future;
use std::hash::{Hash, Hasher};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use tenantctl::local::Cluster;

/// Nothing here outlives the test, so nothing needs to reach the disk. What was committed is with the operating system, and
/// outlives the crashes of servers that tests make.
const OPTIONS: [(&str, &str); 7] = [
    ("fsync", "off"),
    ("full_page_writes", "off"),
    ("wal_compression", "off"),
    ("wal_init_zero", "off"),
    ("shared_buffers", "48MB"),
    ("max_connections", "40"),
    ("autovacuum_naptime", "10min"),
];

/// Where installations are: in memory, where the system offers that.
pub(super) fn scratch() -> &'static Path {
    let memory = Path::new("/dev/shm");
    let probe = tempfile::tempdir_in(memory);
    if probe.is_ok() { memory } else { Path::new("/tmp") }
}

pub(super) fn cluster_at(root: &Path) -> Cluster {
    let options = OPTIONS.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Cluster::at(root).with_options(options.to_vec())
}

pub(super) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

/// The server's account must be able to come through a folder that the test's user made.
pub(super) fn open_to_server_account(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).unwrap();
}

pub(super) fn copy_to(destination: &Path) {
    let source = prepare();
    let status = Command::new("cp")
        .args(["-dR", "--preserve=mode,ownership", "--reflink=auto"])
        .arg(&source)
        .arg(destination)
        .status()
        .unwrap();
    assert!(status.success(), "{} could not be copied", source.display());
}

/// Makes the installation when this build of the program has none yet. Test programs that come at the same moment wait
/// for one another.
fn prepare() -> PathBuf {
    let program = fs::metadata(env!("CARGO_BIN_EXE_tenantctl")).unwrap();
    // The PATH decides of which version the server is.
    let mut path = std::hash::DefaultHasher::new();
    std::env::var_os("PATH").hash(&mut path);
    let key = format!(
        "{:x}-{:x}-{:x}-{:x}",
        program.ino(),
        program.mtime(),
        program.mtime_nsec(),
        path.finish()
    );
    let mut checkout = std::hash::DefaultHasher::new();
    env!("CARGO_MANIFEST_DIR").hash(&mut checkout);
    let user = rustix::process::getuid().as_raw();
    let parent = scratch().join(format!("tenantctl-tests.{user}.{:x}", checkout.finish()));
    fs::create_dir_all(&parent).unwrap();
    open_to_server_account(&parent);
    let lock = fs::File::create(parent.join("lock")).unwrap();
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).unwrap();
    let ready = parent.join(&key);
    if !ready.exists() {
        for stale in fs::read_dir(&parent)
            .unwrap()
            .flatten()
            .filter(|entry| entry.path().is_dir())
        {
            remove(&stale.path());
        }
        let unfinished = parent.join(format!("{key}.unfinished"));
        fill(&unfinished);
        fs::rename(&unfinished, &ready).unwrap();
    }
    ready
}

fn fill(root: &Path) {
    let cluster = cluster_at(root);
    block_on(cluster.ensure_running()).unwrap();
    for line in [
        format!("init --admin-email {} --yes", super::ADMIN),
        "tenant create nrna --template political_party".to_owned(),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_tenantctl"))
            .args(line.split_whitespace())
            .env("TENANTCTL_LOCAL_DIR", root)
            .env_remove("DATABASE_URL")
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{line}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    block_on(cluster.stop()).unwrap();
}

/// Another run of the tests may have been ended in the middle.
fn remove(root: &Path) {
    block_on(Cluster::at(root).destroy()).ok();
    fs::remove_dir_all(root).ok();
}
