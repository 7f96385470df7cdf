//! A further PostgreSQL server for a test, beside the one of its installation.

use std::fs;
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tenantctl::local::Cluster;
use tenantctl::programs;

use super::prepared;

/// A server that is removed however the test ends.
pub struct Server {
    _folder: TempDir,
    cluster: Cluster,
    process: Option<Child>,
}

impl Server {
    /// Makes and starts a server that listens on its socket.
    pub fn start() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("tenantctl-server.")
            .tempdir_in(prepared::scratch())
            .unwrap();
        prepared::open_to_server_account(folder.path());
        let cluster = prepared::cluster_at(&folder.path().join("cluster"));
        prepared::block_on(cluster.ensure_running()).unwrap();
        Self {
            _folder: folder,
            cluster,
            process: None,
        }
    }

    /// The private cluster.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// The folder of its socket, as a host.
    pub fn host(&self) -> String {
        self.cluster.socket_directory().display().to_string()
    }

    /// Stops it.
    pub fn stop(&self) {
        prepared::block_on(self.cluster.stop()).unwrap();
    }

    /// Starts it again so that it listens on addresses too, with further settings and rules of who may connect.
    pub fn listen(&mut self, addresses: &[&str], settings: &[&str], host_based_authentication: &str) {
        self.stop();
        let data = self.cluster.data_directory();
        let rules = data.join("pg_hba.conf");
        let text = fs::read_to_string(&rules).unwrap();
        fs::write(&rules, format!("{text}\n{host_based_authentication}\n")).unwrap();
        let major = fs::read_to_string(data.join("PG_VERSION")).unwrap();
        let program = programs::places()
            .map(|folder| folder.join("postgres"))
            .find(|program| {
                programs::major_of(program).map(|found| found.to_string()) == Some(major.trim().to_owned())
            });
        let owner = fs::metadata(&data).unwrap();
        let mut command = Command::new(fs::canonicalize(program.unwrap()).unwrap());
        command
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(self.cluster.socket_directory());
        command
            .arg("-c")
            .arg(format!("listen_addresses={}", addresses.join(",")));
        for setting in settings {
            command.args(["-c", setting]);
        }
        if rustix::process::geteuid().is_root() {
            command.uid(owner.uid()).gid(owner.gid());
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.process = Some(command.spawn().unwrap());
        let deadline = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect((addresses[0], 5432)).is_err() {
            assert!(Instant::now() < deadline, "the server does not listen");
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        prepared::block_on(self.cluster.destroy()).ok();
        if let Some(process) = &mut self.process {
            process.kill().ok();
            process.wait().ok();
        }
    }
}
