//! A private server for one test: started in a folder of its own, stopped and removed at the end.
//!
//! The administrator has CREATEDB and CREATEROLE and nothing more, as on a managed service.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection};
use tempfile::TempDir;

const ADMINISTRATOR: &str = "tenantctl";
pub const ROLE_PREFIX: &str = "tenantctl_main";

pub struct Cluster {
    server: Child,
    folder: TempDir,
}

impl Cluster {
    pub async fn start() -> Self {
        let folder = TempDir::with_prefix("tctl").expect("a temporary folder");
        let data = folder.path().join("data");
        if rustix::process::geteuid().is_root() {
            let done = Command::new("chown")
                .arg("postgres")
                .arg(folder.path())
                .status()
                .expect("chown runs");
            assert!(done.success());
        }
        let initialized = program("initdb")
            .args([
                "-U",
                "postgres",
                "-A",
                "trust",
                "--locale",
                "C.UTF-8",
                "-E",
                "UTF8",
                "--no-sync",
                "-D",
            ])
            .arg(&data)
            .stdout(Stdio::null())
            .status()
            .expect("initdb runs");
        assert!(initialized.success());
        let server = program("postgres")
            .arg("-D")
            .arg(&data)
            .args([
                "-c",
                "listen_addresses=",
                "-c",
                "fsync=off",
                "-c",
                "shared_buffers=16MB",
                "-k",
            ])
            .arg(folder.path())
            .stderr(Stdio::null())
            .spawn()
            .expect("postgres starts");
        let cluster = Self { server, folder };
        cluster.make_roles().await;
        cluster
    }

    async fn make_roles(&self) {
        let mut superuser = self.wait_for_superuser().await;
        run(
            &mut superuser,
            &format!("create role {ADMINISTRATOR} login createdb createrole"),
        )
        .await;
        let mut administrator = self
            .options("postgres")
            .connect()
            .await
            .expect("the administrator connects");
        for kind in ["owner", "app", "readonly", "audit"] {
            run(&mut administrator, &format!("create role {ROLE_PREFIX}_{kind}")).await;
            run(
                &mut administrator,
                &format!("grant {ROLE_PREFIX}_{kind} to {ADMINISTRATOR}"),
            )
            .await;
        }
    }

    async fn wait_for_superuser(&self) -> PgConnection {
        for _ in 0..200 {
            if let Ok(connection) = self.options("postgres").username("postgres").connect().await {
                return connection;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("the server did not start");
    }

    pub fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(self.folder.path())
            .username(ADMINISTRATOR)
            .database(database)
    }

    /// Makes an empty database and connects to it as the administrator.
    pub async fn create_database(&self, name: &str) -> PgConnection {
        let mut administrator = self
            .options("postgres")
            .connect()
            .await
            .expect("the administrator connects");
        run(
            &mut administrator,
            &format!("create database {name} owner {ROLE_PREFIX}_owner template template0"),
        )
        .await;
        self.options(name)
            .connect()
            .await
            .expect("the new database takes connections")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = program("pg_ctl")
            .args(["stop", "-m", "immediate", "-D"])
            .arg(self.folder.path().join("data"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let _ = self.server.wait();
    }
}

pub async fn run(connection: &mut PgConnection, statements: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
        .execute(connection)
        .await;
    done.unwrap_or_else(|error| panic!("{statements}: {error}"));
}

/// One of the server's programs; as `postgres` when the test runs as root, which servers refuse.
fn program(name: &str) -> Command {
    let path = programs().join(name);
    if !rustix::process::geteuid().is_root() {
        return Command::new(path);
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid", "postgres", "--regid", "postgres", "--clear-groups"])
        .arg(path);
    command.current_dir("/");
    command
}

fn programs() -> PathBuf {
    (15..=18)
        .map(|version| {
            Path::new("/usr/lib/postgresql")
                .join(version.to_string())
                .join("bin")
        })
        .find(|folder| folder.is_dir())
        .expect("the server's programs are installed")
}
