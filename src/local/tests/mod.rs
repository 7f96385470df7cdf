//! Real clusters in temporary folders.

mod access;
mod crash;
mod lifecycle;
mod processes;
mod refusals;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use sqlx::Connection;
use sqlx::postgres::PgConnection;
use tempfile::TempDir;

use super::location::socket_file;
use super::{Cluster, Started, stop};

/// A cluster that is stopped and removed however the test ends.
struct Fixture {
    cluster: Cluster,
    folder: TempDir,
}

impl Fixture {
    fn new() -> Self {
        Self::below("cluster")
    }

    /// The account that runs the server must pass the folder, also when root made it.
    fn below(path: &str) -> Self {
        let folder = tempfile::Builder::new()
            .permissions(Permissions::from_mode(0o711))
            .tempdir()
            .unwrap();
        let cluster = without_fsync(Cluster::at(folder.path().join(path)));
        Self { cluster, folder }
    }

    async fn running() -> Self {
        let fixture = Self::new();
        assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Created);
        fixture
    }

    async fn connect(&self) -> PgConnection {
        PgConnection::connect_with(&self.cluster.connect_options("postgres"))
            .await
            .unwrap()
    }

    fn pid(&self) -> Pid {
        let file = fs::read_to_string(self.pid_file()).unwrap();
        Pid::from_raw(file.lines().next().unwrap().parse().unwrap()).unwrap()
    }

    /// Kills the server's main process alone. A child that it has just forked keeps its socket open for a moment.
    fn kill(&self) {
        let pid = self.pid();
        kill_process(pid, Signal::KILL).unwrap();
        waitpid(Some(pid), WaitOptions::empty()).unwrap();
        while UnixStream::connect(socket_file(&self.cluster.socket_directory())).is_ok() {
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn pid_file(&self) -> PathBuf {
        self.cluster.data_directory().join("postmaster.pid")
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        if self.cluster.lock_file().exists() {
            stop::destroy(&self.cluster).unwrap();
        }
    }
}

fn without_fsync(cluster: Cluster) -> Cluster {
    cluster.with_options(vec![("fsync".to_owned(), "off".to_owned())])
}

/// A folder that root and the server's account may enter.
fn create_open_folder(path: &Path) {
    fs::create_dir(path).unwrap();
    fs::set_permissions(path, Permissions::from_mode(0o711)).unwrap();
}
