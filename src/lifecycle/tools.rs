//! `pg_dump` and `pg_restore`: found in the server's own major version, and told where to connect by their environment,
//! so that no password is an argument.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};

use sqlx::ConnectOptions;
use sqlx::postgres::PgConnectOptions;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use uuid::Uuid;

use super::{Error, Result};
use crate::programs;

const DUMP: &str = "pg_dump";
const RESTORE: &str = "pg_restore";

/// Variables that would lead the programs elsewhere than the tool itself connects.
const MISLEADING: [&str; 8] = [
    "PGDATABASE",
    "PGHOSTADDR",
    "PGPASSWORD",
    "PGSERVICE",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGSSLROOTCERT",
    "PGTARGETSESSIONATTRS",
];

/// The client programs of one major version.
#[derive(Clone, Debug)]
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Finds the programs of a server's major version: in the folder that the settings name, else on the PATH and
    /// where distributions put them. Another version's would write what this server cannot read.
    ///
    /// # Errors
    /// [`Error::ToolsMissing`].
    pub fn find(configured: Option<&Path>, major: u32) -> Result<Self> {
        let fits = |folder: &PathBuf| {
            [DUMP, RESTORE]
                .iter()
                .all(|program| programs::major_of(&folder.join(program)) == Some(major))
        };
        let found = match configured {
            Some(folder) => Some(folder.to_path_buf()).filter(fits),
            None => programs::places().find(fits),
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
            .args(["--format", "custom", "--enable-row-security", "--no-password"])
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
        jobs: usize,
    ) -> Result<()> {
        let mut command = self.connecting(RESTORE, options, tenant_id);
        command
            .args(["--enable-row-security", "--exit-on-error", "--no-password"])
            .args(["--jobs", &jobs.to_string()])
            .arg("--use-list")
            .arg(list)
            .args([
                "--dbname",
                options.get_database().unwrap_or_else(|| options.get_username()),
            ])
            .arg(file);
        run(command, RESTORE).await.map(drop)
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
        for variable in MISLEADING {
            command.env_remove(variable);
        }
        let host = match options.get_socket() {
            Some(socket) => socket.as_os_str().to_owned(),
            None => options.get_host().into(),
        };
        // The rows of a tenant are there only for a session that has it set.
        let tenant = tenant_id.map(|id| format!("-c tenantctl.tenant_id={id}"));
        let settings = [
            options.get_options().unwrap_or_default(),
            tenant.as_deref().unwrap_or_default(),
        ];
        command
            .env("PGHOST", host)
            .env("PGPORT", options.get_port().to_string())
            .env("PGUSER", options.get_username())
            .env("PGAPPNAME", "tenantctl")
            .env("PGOPTIONS", settings.join(" "));
        if name == DUMP
            && let Some(database) = options.get_database()
        {
            command.env("PGDATABASE", database);
        }
        // The driver shows its password and certificates in no other way.
        let url = options.to_url_lossy();
        if let Some(password) = url.password() {
            let password = percent_decoded(password);
            command.env("PGPASSWORD", password);
        }
        for (key, value) in url.query_pairs() {
            let variable = match key.as_ref() {
                "sslmode" => "PGSSLMODE",
                "sslrootcert" => "PGSSLROOTCERT",
                "sslcert" => "PGSSLCERT",
                "sslkey" => "PGSSLKEY",
                _ => continue,
            };
            command.env(variable, value.as_ref());
        }
        command
    }
}

fn percent_decoded(text: &str) -> String {
    // A query of one key is decoded by the same rules, but for "+", which is written %2B here.
    let query = format!("p={text}");
    url::form_urlencoded::parse(query.as_bytes())
        .next()
        .map_or_else(String::new, |(_, value)| value.into_owned())
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
        .find_map(|line| line.strip_prefix(&prefix))
        .map_or_else(|| status.to_string(), ToOwned::to_owned);
    Err(Error::Tool { program, message })
}
