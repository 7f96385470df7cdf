//! A further PostgreSQL server for a test, beside the one of its installation.

use std::fs;

use tempfile::TempDir;
use tenantctl::local::Cluster;

use super::prepared;

/// A server that is removed however the test ends.
pub struct Server {
    folder: TempDir,
    cluster: Cluster,
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
        Self { folder, cluster }
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

    /// Starts it again with further lines in its configuration files.
    pub fn restart_with(&self, settings: &str, host_based_authentication: &str) {
        self.stop();
        for (file, lines) in [
            ("postgresql.conf", settings),
            ("pg_hba.conf", host_based_authentication),
        ] {
            let path = self.cluster.data_directory().join(file);
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, format!("{text}\n{lines}\n")).unwrap();
        }
        prepared::block_on(self.cluster.ensure_running()).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        prepared::block_on(self.cluster.destroy()).ok();
    }
}
