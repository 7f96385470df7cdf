//! An installation for a test to itself: a home folder and a private PostgreSQL cluster that already holds a landlord
//! and the tenant `nrna`. It is a copy of one that is made once; nothing is shared between tests, nothing is mocked.

#![allow(dead_code, reason = "each test program uses a part of this module")]

pub mod fleet;
mod prepared;
mod psql;
pub mod server;
pub mod session;
mod snapshot;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use tenantctl::local::Cluster;

pub use snapshot::redact;

/// The e-mail of the platform administrator of every installation.
pub const ADMIN: &str = "ops@example.org";

/// A home folder with a cluster of its own.
pub struct Installation {
    folder: TempDir,
    cluster: Cluster,
}

/// What a command printed, and how it ended.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
    command: String,
}

impl Installation {
    /// With a landlord and the tenant `nrna`, made from the template `political_party`.
    pub fn new() -> Self {
        let installation = Self::empty();
        prepared::copy_to(&installation.folder.path().join("cluster"));
        installation
    }

    /// With nothing at all; not even a cluster.
    pub fn empty() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("tenantctl-test.")
            .tempdir_in(prepared::scratch())
            .unwrap();
        prepared::open_to_server_account(folder.path());
        fs::create_dir(folder.path().join("home")).unwrap();
        let cluster = prepared::cluster_at(&folder.path().join("cluster"));
        Self { folder, cluster }
    }

    /// The folder in which commands are run.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The private cluster.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// Writes a file into the folder in which commands are run.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home().join(name);
        fs::write(&path, contents).unwrap();
        path
    }

    /// Reads a file from the folder in which commands are run.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.home().join(name)).unwrap()
    }

    /// A command in a clean environment.
    pub fn command<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tenantctl"));
        command
            .args(arguments)
            .current_dir(self.home())
            .env_clear()
            .env("HOME", self.home())
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("TENANTCTL_LOCAL_DIR", self.cluster.root())
            .env("RUST_BACKTRACE", "1")
            .stdin(Stdio::null());
        command
    }

    /// A command in a clean environment, for a terminal.
    pub fn interactive<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Command {
        let mut command = self.command(arguments);
        command.env("TERM", "xterm").stdin(Stdio::inherit());
        command
    }

    /// Runs a command line, whose words are parted by spaces.
    pub fn run(&self, line: &str) -> Output {
        self.run_words(line.split_whitespace())
    }

    /// Runs a command given word by word.
    pub fn run_words<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Output {
        finish(self.command(arguments), None)
    }

    /// Runs a command line with something on its standard input.
    pub fn run_with_input(&self, line: &str, input: &[u8]) -> Output {
        finish(self.command(line.split_whitespace()), Some(input))
    }

    /// Runs a command line that must succeed, and gives its standard output.
    pub fn ok(&self, line: &str) -> String {
        let output = self.run(line);
        assert_eq!(output.code, 0, "{}", output.transcript());
        output.stdout
    }

    /// Runs a command line that must end with an exit code.
    pub fn fails(&self, code: i32, line: &str) -> Output {
        let output = self.run(line);
        assert_eq!(output.code, code, "{}", output.transcript());
        output
    }

    /// Runs a command line under limits that a shell sets first.
    pub fn run_limited(&self, limits: &str, line: &str) -> Output {
        let program = self.command(line.split_whitespace());
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("{limits}; exec \"$0\" \"$@\""))
            .arg(program.get_program())
            .args(program.get_args());
        command.current_dir(self.home()).env_clear().stdin(Stdio::null());
        command.envs(
            program
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        finish(command, None)
    }

    /// Starts a command line and leaves it running.
    pub fn spawn(&self, line: &str) -> Child {
        self.command(line.split_whitespace())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// The answer of one query in a database of the cluster, as psql prints it: a line a row, fields parted by `|`.
    pub fn query(&self, database: &str, sql: &str) -> String {
        let output = self.psql(database, sql);
        assert_eq!(output.code, 0, "{}", output.transcript());
        output.stdout.trim_end().to_owned()
    }

    /// The same as the superuser, whom row security does not bind.
    pub fn query_as_superuser(&self, database: &str, sql: &str) -> String {
        let output = self.psql_as("postgres", database, sql);
        assert_eq!(output.code, 0, "{}", output.transcript());
        output.stdout.trim_end().to_owned()
    }

    /// Writes with SQL in the database of the tenant `nrna`, as an application would.
    pub fn write_as_application(&self, sql: &str) {
        self.query(
            "tenant_nrna",
            &format!(
                "begin;
                 select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
                 select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
                 {sql};
                 commit"
            ),
        );
    }

    /// Runs SQL as the administrator.
    pub fn psql(&self, database: &str, sql: &str) -> Output {
        self.psql_as("tenantctl", database, sql)
    }

    /// A session of the superuser that is left running.
    pub fn session(&self, database: &str, sql: &str) -> Child {
        self.client("postgres", database)
            .args(["-c", sql])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// psql as somebody in a database of the cluster, without what it says by itself.
    pub fn client(&self, user: &str, database: &str) -> Command {
        let mut command = Command::new(psql::program());
        command
            .args(["-X", "-q", "-At", "-U", user, "-d", database, "-h"])
            .arg(self.cluster.socket_directory());
        command
    }

    fn psql_as(&self, user: &str, database: &str, sql: &str) -> Output {
        let mut command = self.client(user, database);
        command.args(["-v", "ON_ERROR_STOP=1", "-c", sql]);
        finish(command, None)
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        prepared::block_on(self.cluster.destroy()).ok();
    }
}

impl Output {
    /// What a command that was left running printed, once it has ended.
    pub fn of(child: Child, line: &str) -> Self {
        let output = child.wait_with_output().unwrap();
        Self {
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            code: output.status.code().unwrap_or(-1),
            command: format!("tenantctl {line}"),
        }
    }

    /// The command with all that it printed and its exit code, as one reads it on a terminal.
    pub fn transcript(&self) -> String {
        let mut parts = vec![format!("$ {}\n", self.command), self.stdout.clone()];
        if !self.stderr.is_empty() {
            parts.push(format!("--- standard error\n{}", self.stderr));
        }
        if self.code != 0 {
            parts.push(format!("--- exit code {}\n", self.code));
        }
        redact(&parts.concat())
    }

    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.transcript()))
    }
}

fn finish(mut command: Command, input: Option<&[u8]>) -> Output {
    if input.is_some() {
        command.stdin(Stdio::piped());
    }
    let line = std::iter::once("tenantctl".into())
        .chain(command.get_args().map(|word| word.to_string_lossy().into_owned()))
        .collect::<Vec<String>>()
        .join(" ");
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if let Some(input) = input {
        // A command that refuses early closes its input.
        let _ = child.stdin.take().unwrap().write_all(input);
    }
    let output = child.wait_with_output().unwrap();
    Output {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code().unwrap_or(-1),
        command: line,
    }
}

/// The folder of the package.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
