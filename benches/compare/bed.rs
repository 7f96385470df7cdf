//! A cluster with its usual, durable settings, a landlord on it, and means to time whole commands.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tenantctl::local::Cluster;

pub struct Bed {
    folder: TempDir,
    cluster: Cluster,
    psql: PathBuf,
}

/// What a run of the program cost.
#[derive(Clone, Copy)]
pub struct Cost {
    pub wall: Duration,
    /// Peak of the memory held, in KiB.
    pub peak_kib: u64,
}

impl Bed {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("tenantctl-bench.")
            .tempdir_in("/tmp")
            .unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
        let bed = Self {
            cluster: Cluster::at(folder.path().join("cluster")),
            folder,
            psql: find_psql(),
        };
        bed.tenantctl("init --admin-email ops@example.org --yes");
        bed
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_path_buf()
    }

    /// Where the server listens.
    pub fn socket_directory(&self) -> PathBuf {
        self.cluster.socket_directory()
    }

    /// How a database of the cluster is reached.
    pub fn options(&self, database: &str) -> sqlx::postgres::PgConnectOptions {
        self.cluster.connect_options(database)
    }

    /// Runs the program, which must succeed.
    pub fn tenantctl(&self, line: &str) -> Cost {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tenantctl"));
        command
            .args(line.split_whitespace())
            .env("TENANTCTL_LOCAL_DIR", self.cluster.root())
            .env("TENANTCTL_BACKUP_DIR", self.folder.path().join("backups"));
        for variable in [
            "DATABASE_URL",
            "PGHOST",
            "PGDATABASE",
            "TENANTCTL_LANDLORD_URL",
            "TENANTCTL_TENANT",
        ] {
            command.env_remove(variable);
        }
        run(command)
    }

    /// Runs SQL with PostgreSQL's own program, as the administrator of the cluster.
    pub fn psql(&self, database: &str, sql: &str) -> Cost {
        self.psql_as("tenantctl", database, sql)
    }

    pub fn psql_as(&self, user: &str, database: &str, sql: &str) -> Cost {
        let script = self.folder.path().join("script.sql");
        fs::write(&script, sql).unwrap();
        let mut command = Command::new(&self.psql);
        command
            .args([
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                user,
                "-d",
                database,
                "-f",
            ])
            .arg(script);
        command.arg("-h").arg(self.cluster.socket_directory());
        run(command)
    }

    /// Has everything written, so that whatever is timed next finds the server as what was timed before it did: nothing of
    /// the other's to write, and every page to be written in full at its first change.
    pub fn checkpoint(&self) {
        self.psql_as("postgres", "postgres", "checkpoint;");
    }

    /// One answer of one query.
    pub fn value(&self, database: &str, sql: &str) -> String {
        let mut command = Command::new(&self.psql);
        command.args(["-X", "-q", "-At", "-U", "tenantctl", "-d", database, "-c", sql]);
        let output = command
            .arg("-h")
            .arg(self.cluster.socket_directory())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }

    /// How many rows of a tenant's there are.
    pub fn count(&self, database: &str, query: &str) -> String {
        let tenant = self.value(database, "select id from tenancy.tenants");
        self.value(
            database,
            &format!("set tenantctl.tenant_id = '{tenant}'; {query}"),
        )
    }

    /// Runs one of PostgreSQL's own programs on the cluster.
    pub fn program(&self, name: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Cost {
        let mut command = Command::new(self.psql.with_file_name(name));
        command
            .args(arguments)
            .envs(variables.iter().copied())
            .env("PGHOST", self.cluster.socket_directory());
        run(command)
    }

    /// psql itself, to be compared with in how long it takes to start.
    pub fn psql_alone(&self, arguments: &[&str]) -> Cost {
        let mut command = Command::new(&self.psql);
        command
            .args(arguments)
            .arg("-h")
            .arg(self.cluster.socket_directory());
        run(command)
    }
}

impl Drop for Bed {
    fn drop(&mut self) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(self.cluster.destroy()).ok();
    }
}

/// Debian's psql is a wrapper script; the program itself stands beside the server's.
fn find_psql() -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin/psql"))
        .filter(|program| program.exists())
        .collect();
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from("psql"))
}

fn run(mut command: Command) -> Cost {
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let status_file = format!("/proc/{}/status", child.id());
    let watcher = std::thread::spawn(move || {
        let mut peak = 0;
        // The kernel keeps the peak, so the last look before the end is enough; the file goes with the process.
        while let Some(kib) = fs::read_to_string(&status_file)
            .ok()
            .and_then(|text| peak_of(&text))
        {
            peak = kib;
            std::thread::sleep(Duration::from_millis(20));
        }
        peak
    });
    let output = child.stderr.take().map(std::io::read_to_string).unwrap().unwrap();
    let status = child.wait().unwrap();
    let wall = begun.elapsed();
    assert!(status.success(), "{command:?}: {output}");
    Cost {
        wall,
        peak_kib: watcher.join().unwrap(),
    }
}

fn peak_of(status: &str) -> Option<u64> {
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Shows a line of figures.
pub fn show(what: &str, ours: Duration, peer: Duration, aim: &str) {
    let ratio = ours.as_secs_f64() / peer.as_secs_f64();
    println!(
        "{what:<44} {:>12} {:>12} {ratio:>7.2}  {aim}",
        seconds(ours),
        seconds(peer)
    );
}

/// Shows a line about memory.
pub fn show_memory(what: &str, kib: u64, aim: &str) {
    println!("{what:<44} {:>8} MiB {:>12} {:>7}  {aim}", kib / 1024, "", "");
}

fn seconds(duration: Duration) -> String {
    if duration < Duration::from_secs(1) {
        format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
    } else {
        format!("{:.2} s", duration.as_secs_f64())
    }
}

/// The median of several runs.
pub fn median(mut runs: Vec<Duration>) -> Duration {
    runs.sort_unstable();
    runs[runs.len() / 2]
}
