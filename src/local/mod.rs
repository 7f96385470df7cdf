//! The private PostgreSQL cluster that the tool uses when nothing else is configured.
//!
//! A [`Cluster`] is a folder that holds a data directory, a Unix socket and a lock:
//!
//! ```text
//! <root>/tenantctl-cluster.lock   taken by whoever makes, starts, stops or removes the cluster; marks the folder as ours
//! <root>/data/                    the data directory, with the server's logs in data/log/
//! <root>/socket/                  the only place where the server listens (or a short folder in /tmp, see `socket`)
//! <root>/start.log                what the server said before its own log was open
//! ```
//!
//! The server belongs to the user who runs the tool. Root is the exception: PostgreSQL refuses to run as root, so
//! an unprivileged account owns `data/` and `socket/`, while root keeps the folder itself.

mod account;
mod error;
mod files;
mod initialize;
mod location;
mod lock;
mod postmaster;
mod programs;
mod socket;
mod start;
mod status;
mod stop;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::blocking;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

pub use error::Error;
pub use start::Started;
pub use status::{State, Status};
pub use stop::{Destroyed, Stopped};

/// The role with which the tool works on the local cluster: CREATEDB and CREATEROLE, no superuser.
pub const ADMINISTRATOR: &str = "tenantctl";

/// The port, which on a Unix socket is only a part of the socket's name.
pub const PORT: u16 = 5432;

/// A private PostgreSQL cluster: where it lives and how it is made. Making this value touches nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    root: PathBuf,
    bin_dir: Option<PathBuf>,
    options: Vec<(String, String)>,
}

impl Cluster {
    /// The cluster in the folder `root`, which need not exist yet.
    #[must_use]
    pub fn at(root: impl AsRef<Path>) -> Self {
        let root = root.as_ref();
        Self {
            root: std::path::absolute(root).unwrap_or_else(|_| root.to_path_buf()),
            bin_dir: None,
            options: Vec::new(),
        }
    }

    /// The cluster of whoever runs the tool: under their data folder, or for root under `/var/lib/tenantctl`.
    ///
    /// # Errors
    /// [`Error::NoHome`] when the home folder is unknown.
    pub fn default_location() -> Result<Self, Error> {
        location::default_root().map(Self::at)
    }

    /// Takes the server's programs from this folder alone.
    #[must_use]
    pub fn with_bin_dir(mut self, bin_dir: impl Into<PathBuf>) -> Self {
        self.bin_dir = Some(bin_dir.into());
        self
    }

    /// Adds server settings, written to `postgresql.conf` when the cluster is made.
    #[must_use]
    pub fn with_options(mut self, options: Vec<(String, String)>) -> Self {
        self.options = options;
        self
    }

    /// Makes sure that the server accepts connections, making and starting the cluster where needed.
    ///
    /// A server that runs is recognised by reading one small file and connecting to its socket. Whatever else is
    /// needed happens under a lock, so that commands that start together start one server.
    ///
    /// # Errors
    /// When the programs are missing or do not fit, the folder cannot be used, or the server does not start.
    pub async fn ensure_running(&self) -> Result<Started, Error> {
        if postmaster::presence(self)?.is_ready() {
            return Ok(Started::AlreadyRunning);
        }
        self.blocking(start::start).await
    }

    /// Ends the server's sessions and stops it.
    ///
    /// # Errors
    /// When the server does not end in time or the folder cannot be read.
    pub async fn stop(&self) -> Result<Stopped, Error> {
        self.blocking(stop::stop).await
    }

    /// Stops the server and removes the cluster with everything in it.
    ///
    /// # Errors
    /// [`Error::NotOurs`] when the folder was not made by this tool; also when it cannot be stopped or removed.
    pub async fn destroy(&self) -> Result<Destroyed, Error> {
        self.blocking(stop::destroy).await
    }

    /// What there is and whether it runs; changes nothing.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn status(&self) -> Result<Status, Error> {
        status::status(self)
    }

    /// A URL with which the administrator connects to `database`, for this tool, psql and any libpq program.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!(
            "postgresql:///{}?host={}&port={PORT}&user={ADMINISTRATOR}",
            location::percent_encode(database.as_bytes()),
            location::percent_encode(self.socket_directory().as_os_str().as_encoded_bytes()),
        )
    }

    /// Options with which the administrator connects to `database`.
    #[must_use]
    pub fn connect_options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(self.socket_directory())
            .port(PORT)
            .username(ADMINISTRATOR)
            .database(database)
            .ssl_mode(PgSslMode::Disable)
    }

    /// The folder of the whole cluster.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// PostgreSQL's data directory.
    #[must_use]
    pub fn data_directory(&self) -> PathBuf {
        self.root.join("data")
    }

    /// The folder in which the server listens.
    #[must_use]
    pub fn socket_directory(&self) -> PathBuf {
        location::socket_directory(&self.root)
    }

    /// The folder of the server's logs, a file for each day of the week.
    #[must_use]
    pub fn log_directory(&self) -> PathBuf {
        self.data_directory().join("log")
    }

    fn lock_file(&self) -> PathBuf {
        self.root.join("tenantctl-cluster.lock")
    }

    fn start_log(&self) -> PathBuf {
        self.root.join("start.log")
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let cluster = self.clone();
        blocking::run(move || work(&cluster)).await
    }
}
