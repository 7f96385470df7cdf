//! `pg_dump`, `pg_restore` and `psql`: found in the server's own major version, and told where to connect by their environment,
//! so that no password is an argument.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};

use sqlx::postgres::PgConnectOptions;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, BufWriter};
use tokio::process::{ChildStdin, ChildStdout, Command};
use uuid::Uuid;

use super::{Error, Result};
use crate::db::contents::Renaming;
use crate::db::libpq;
use crate::programs;

const DUMP: &str = "pg_dump";
const RESTORE: &str = "pg_restore";
const PSQL: &str = "psql";

/// The level of gzip: half the time of the usual one, for a file that is a sixth larger. The server counts meanwhile.
const COMPRESSION: &str = "3";

/// How much is passed from one program to the other at a time.
const BUFFER: usize = 64 * 1024;

/// The client programs of one major version.
#[derive(Clone, Debug)]
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Finds the programs of a server's major version: in the folder that the settings name, else where distributions put
    /// them and on the PATH. Another version's would write what this server cannot read.
    ///
    /// # Errors
    /// [`Error::ToolsMissing`].
    pub fn find(configured: Option<&Path>, major: u32) -> Result<Self> {
        let fits = |folder: &PathBuf| {
            [DUMP, RESTORE, PSQL]
                .iter()
                .all(|program| programs::major_of(&folder.join(program)) == Some(major))
        };
        let found = match configured {
            Some(folder) => Some(folder.to_path_buf()).filter(fits),
            None => programs::places_of(major).find(fits),
        };
        found
            .map(|folder| Self { folder })
            .ok_or_else(|| Error::ToolsMissing {
                major,
                folder: configured.map(Path::to_path_buf),
            })
    }

    /// Dumps a database as a snapshot shows it into a file.
    pub(super) async fn dump(
        &self,
        options: &PgConnectOptions,
        tenant_id: Option<Uuid>,
        snapshot: &str,
        file: &Path,
    ) -> Result<()> {
        let mut command = self.connecting(DUMP, options, tenant_id);
        command
            .args(["--format", "custom", "--compress", COMPRESSION])
            .args(["--enable-row-security", "--no-password"])
            .args(["--lock-wait-timeout", "60s", "--snapshot", snapshot])
            .arg("--file")
            .arg(file);
        run(command, DUMP).await.map(drop)
    }

    /// Restores those entries of a dump that a list names.
    pub(super) async fn restore(
        &self,
        options: &PgConnectOptions,
        tenant_id: Option<Uuid>,
        file: &Path,
        list: &Path,
        how: &[&str],
    ) -> Result<()> {
        let mut command = self.connecting(RESTORE, options, tenant_id);
        command
            .args(["--enable-row-security", "--exit-on-error", "--no-password"])
            .args(how)
            .arg("--use-list")
            .arg(list)
            .args([
                "--dbname",
                options.get_database().unwrap_or_else(|| options.get_username()),
            ])
            .arg(file);
        run(command, RESTORE).await.map(drop)
    }

    /// Restores the rows of a dump under another tenant's id, a line at a time.
    pub(super) async fn restore_renamed(
        &self,
        options: &PgConnectOptions,
        file: &Path,
        list: &Path,
        renaming: Renaming,
    ) -> Result<()> {
        let mut reader = self.program(RESTORE);
        reader
            .args([
                "--section",
                "data",
                "--enable-row-security",
                "--file",
                "-",
                "--use-list",
            ])
            .arg(list)
            .arg(file);
        let mut writer = self.connecting(PSQL, options, Some(renaming.to));
        writer
            .args([
                "--no-psqlrc",
                "--quiet",
                "--no-password",
                "--set",
                "ON_ERROR_STOP=1",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut reader = reader.spawn().map_err(|error| not_started(RESTORE, &error))?;
        let mut writer = writer.spawn().map_err(|error| not_started(PSQL, &error))?;
        let (Some(from), Some(into)) = (reader.stdout.take(), writer.stdin.take()) else {
            return Err(not_started(PSQL, &std::io::ErrorKind::BrokenPipe.into()));
        };
        // A program that ends early breaks the pipe, and says itself why.
        let (_, read, wrote) = tokio::join!(
            pass(from, into, renaming),
            reader.wait_with_output(),
            writer.wait_with_output()
        );
        let wrote = wrote.map_err(|error| not_started(PSQL, &error))?;
        checked(PSQL, wrote.status, &wrote.stderr)?;
        let read = read.map_err(|error| not_started(RESTORE, &error))?;
        checked(RESTORE, read.status, &read.stderr)
    }

    /// The list of what is in a dump, an entry a line.
    pub(super) async fn entries(&self, file: &Path) -> Result<String> {
        let mut command = self.program(RESTORE);
        command.arg("--list").arg(file);
        run(command, RESTORE).await
    }

    /// How many rows of a table are in a dump.
    pub(super) async fn count_rows(&self, file: &Path, (schema, table): (&str, &str)) -> Result<i64> {
        let mut command = self.program(RESTORE);
        command
            .args(["--data-only", "--schema", schema, "--table", table, "--file", "-"])
            .arg(file)
            .stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| not_started(RESTORE, &error))?;
        let mut rows = 0;
        if let Some(stdout) = child.stdout.take() {
            let mut lines = BufReader::new(stdout).lines();
            let mut within = false;
            while let Some(line) = lines
                .next_line()
                .await
                .map_err(|error| not_started(RESTORE, &error))?
            {
                match line.as_str() {
                    "\\." => within = false,
                    _ if within => rows += 1,
                    line => within = line.starts_with("COPY "),
                }
            }
        }
        let output = child
            .wait_with_output()
            .await
            .map_err(|error| not_started(RESTORE, &error))?;
        checked(RESTORE, output.status, &output.stderr)?;
        Ok(rows)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join(name));
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .env("LC_ALL", "C")
            .kill_on_drop(true);
        command
    }

    fn connecting(&self, name: &str, options: &PgConnectOptions, tenant_id: Option<Uuid>) -> Command {
        let mut command = self.program(name);
        // The rows of a tenant are there only for a session that has it set.
        let tenant = tenant_id.map(|id| id.to_string());
        let mut settings: Vec<_> = tenant
            .iter()
            .map(|id| ("tenantctl.tenant_id", id.as_str()))
            .collect();
        if name != DUMP {
            // A database is used once what was loaded is compared and recorded: that commit waits for the disk, and with it
            // for all before. One that a crash cuts short is loaded anew.
            settings.push(("synchronous_commit", "off"));
        }
        for variable in libpq::MISLEADING {
            command.env_remove(variable);
        }
        command
            .envs(libpq::environment(options, &settings))
            .env("PGAPPNAME", "tenantctl");
        if name == RESTORE {
            command.env_remove("PGDATABASE");
        }
        command
    }
}

/// Passes lines on with the one id in the place of the other.
async fn pass(from: ChildStdout, into: ChildStdin, renaming: Renaming) -> std::io::Result<()> {
    let (old, new) = (renaming.from.to_string(), renaming.to.to_string());
    let mut lines = BufReader::with_capacity(BUFFER, from);
    let mut writer = BufWriter::with_capacity(BUFFER, into);
    let mut line = String::new();
    while lines.read_line(&mut line).await? > 0 {
        writer.write_all(line.replace(&old, &new).as_bytes()).await?;
        line.clear();
    }
    writer.shutdown().await
}

async fn run(mut command: Command, program: &'static str) -> Result<String> {
    let output = command
        .output()
        .await
        .map_err(|error| not_started(program, &error))?;
    checked(program, output.status, &output.stderr)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_started(program: &'static str, error: &std::io::Error) -> Error {
    Error::Tool {
        program,
        message: error.to_string(),
    }
}

/// The first error that a program wrote. Contexts and details are left out: they may hold the values of rows.
fn checked(program: &'static str, status: ExitStatus, stderr: &[u8]) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(stderr);
    let prefix = format!("{program}: error: ");
    let message = said
        .lines()
        .find_map(|line| {
            line.strip_prefix(&prefix)
                .or_else(|| Some(line.split_once("ERROR:  ")?.1))
        })
        .map_or_else(|| status.to_string(), ToOwned::to_owned);
    Err(Error::Tool { program, message })
}
