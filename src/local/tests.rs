//! Real clusters in temporary folders.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, getpgid, kill_process, kill_process_group, waitpid};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection, Executor};
use tempfile::TempDir;

use super::account::ServerAccount;
use super::*;

/// A cluster that is stopped and removed however the test ends.
struct Fixture {
    cluster: Cluster,
    folder: TempDir,
}

impl Fixture {
    fn new() -> Self {
        Self::below("cluster")
    }

    fn below(path: &str) -> Self {
        let folder = tempfile::Builder::new()
            .permissions(Permissions::from_mode(0o711))
            .tempdir()
            .unwrap();
        let cluster =
            Cluster::at(folder.path().join(path)).with_options(vec![("fsync".to_owned(), "off".to_owned())]);
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
        Pid::from_raw(self.cluster.status().unwrap().process_id.unwrap()).unwrap()
    }

    fn pid_file(&self) -> PathBuf {
        self.cluster.data_directory().join("postmaster.pid")
    }

    /// Starts a program that runs as the server's account and has nothing to do with the server.
    fn bystander(&self) -> Bystander {
        let mut command = Command::new("sleep");
        command.arg("60");
        let account = ServerAccount::of(&self.cluster.data_directory()).unwrap();
        Bystander(account.detach(command).spawn().unwrap())
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        if self.cluster.lock_file().exists() {
            stop::destroy(&self.cluster).unwrap();
        }
    }
}

struct Bystander(std::process::Child);

impl Bystander {
    fn lives(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        self.0.kill().and_then(|()| self.0.wait()).unwrap();
    }
}

#[tokio::test]
async fn ensure_running_starts_from_nothing_and_then_does_nothing() {
    let fixture = Fixture::running().await;
    let pid = fixture.pid();

    let begin = Instant::now();
    assert_eq!(
        fixture.cluster.ensure_running().await.unwrap(),
        Started::AlreadyRunning
    );
    assert!(
        begin.elapsed() < Duration::from_millis(50),
        "{:?}",
        begin.elapsed()
    );
    assert_eq!(fixture.pid(), pid);
    assert_ne!(
        getpgid(Some(pid)).unwrap(),
        getpgid(None).unwrap(),
        "Ctrl-C would reach the server"
    );
}

#[tokio::test]
async fn ensure_running_ten_times_at_once_starts_one_server() {
    let fixture = Fixture::new();
    let tasks: Vec<_> = (0..10)
        .map(|_| {
            let cluster = fixture.cluster.clone();
            tokio::spawn(async move {
                let started = cluster.ensure_running().await.unwrap();
                PgConnection::connect_with(&cluster.connect_options("postgres"))
                    .await
                    .unwrap();
                started
            })
        })
        .collect();
    let mut created = 0;
    for task in tasks {
        created += u32::from(task.await.unwrap() == Started::Created);
    }
    assert_eq!(created, 1);
}

#[tokio::test]
async fn ensure_running_after_a_crash_starts_again() {
    let fixture = Fixture::running().await;
    let mut connection = fixture.connect().await;
    connection.execute("create role kept").await.unwrap();
    let pid = fixture.pid();
    kill_process(pid, Signal::KILL).unwrap();
    waitpid(Some(pid), WaitOptions::empty()).unwrap();

    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Started);
    fixture.connect().await.execute("drop role kept").await.unwrap();
}

#[tokio::test]
async fn a_process_number_that_another_program_has_now_is_not_taken_for_the_server() {
    let fixture = Fixture::running().await;
    let file = fs::read_to_string(fixture.pid_file()).unwrap();
    let pid = fixture.pid();
    kill_process_group(pid, Signal::KILL).unwrap();
    waitpid(Some(pid), WaitOptions::empty()).unwrap();
    let mut bystander = fixture.bystander();
    let (_, rest) = file.split_once('\n').unwrap();
    fs::write(fixture.pid_file(), format!("{}\n{rest}", bystander.0.id())).unwrap();

    assert_eq!(fixture.cluster.status().unwrap().state, State::Stopped);
    assert_eq!(fixture.cluster.stop().await.unwrap(), Stopped::NotRunning);
    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Started);
    assert!(bystander.lives());
}

#[tokio::test]
async fn ensure_running_clears_away_work_that_was_interrupted() {
    let fixture = Fixture::new();
    let leftover = fixture.cluster.root().join("unfinished-work");
    fs::create_dir_all(leftover.join("base")).unwrap();
    fs::write(fixture.cluster.lock_file(), "").unwrap();
    fs::set_permissions(fixture.cluster.root(), Permissions::from_mode(0o711)).unwrap();

    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Created);
    assert!(!leftover.exists());
}

#[tokio::test]
async fn a_path_too_long_for_a_socket_gets_a_short_folder() {
    let fixture = Fixture::below(&"long".repeat(30));
    let directory = fixture.cluster.socket_directory();
    assert!(!directory.starts_with(fixture.cluster.root()));

    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Created);
    fixture.connect().await;
    assert_eq!(
        fs::metadata(&directory).unwrap().permissions().mode() & 0o777,
        0o700
    );

    fixture.cluster.destroy().await.unwrap();
    assert!(!directory.exists());
}

#[tokio::test]
async fn a_socket_folder_of_somebody_else_is_refused() {
    let fixture = Fixture::below(&"long".repeat(31));
    let directory = fixture.cluster.socket_directory();
    symlink(fixture.folder.path(), &directory).unwrap();
    let refused = fixture.cluster.ensure_running().await.unwrap_err();
    fs::remove_file(&directory).unwrap();
    assert!(
        matches!(
            refused,
            Error::UnsafeSocketDirectory {
                problem: "is not a folder",
                ..
            }
        ),
        "{refused}"
    );
    assert!(refused.hint().unwrap().contains("remove /tmp/"));
}

#[tokio::test]
async fn the_administrator_has_only_the_promised_privileges() {
    let fixture = Fixture::running().await;
    let mut connection = fixture.connect().await;
    let role: (bool, bool, bool, bool, bool, i64) = sqlx::query_as(
        "select rolcreatedb, rolcreaterole, rolsuper, rolreplication, rolbypassrls,
                (select count(*) from pg_auth_members where member = pg_roles.oid)
         from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    assert_eq!(role, (true, true, false, false, false, 0));
}

#[tokio::test]
async fn the_server_keeps_bytes_in_order_and_listens_on_its_socket_alone() {
    let fixture = Fixture::running().await;
    let mut connection = fixture.connect().await;
    let settings: (String, String, String, bool, String, String) = sqlx::query_as(
        "select current_setting('listen_addresses'), current_setting('server_encoding'),
                current_setting('data_checksums'), 'Z' < 'a' and 'z' < 'é',
                current_setting('password_encryption'), current_setting('fsync')",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    let expected = ["", "UTF8", "on", "scram-sha-256", "off"].map(str::to_owned);
    let [addresses, encoding, checksums, encryption, fsync] = expected;
    assert_eq!(
        settings,
        (addresses, encoding, checksums, true, encryption, fsync)
    );
}

#[tokio::test]
async fn a_login_needs_its_password() {
    let fixture = Fixture::running().await;
    fixture
        .connect()
        .await
        .execute("create role application login password 'right'")
        .await
        .unwrap();
    let options = fixture
        .cluster
        .connect_options("postgres")
        .username("application");
    let attempt =
        |options: PgConnectOptions| async move { PgConnection::connect_with(&options).await.is_ok() };
    assert!(!attempt(options.clone()).await);
    assert!(!attempt(options.clone().password("wrong")).await);
    assert!(attempt(options.password("right")).await);
}

#[tokio::test]
async fn the_url_connects_as_the_administrator() {
    let fixture = Fixture::below("with space/é");
    fixture.cluster.ensure_running().await.unwrap();
    let url = fixture.cluster.url("postgres");
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let user: String = sqlx::query_scalar("select current_user::text")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(user, ADMINISTRATOR);
    let psql = Command::new("psql")
        .args([&url, "-XAtc", "select 1"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&psql.stdout), "1\n", "{psql:?}");
}

#[tokio::test]
async fn stop_and_destroy_end_the_server_and_say_when_there_is_nothing() {
    let fixture = Fixture::new();
    let cluster = &fixture.cluster;
    assert_eq!(cluster.stop().await.unwrap(), Stopped::NotRunning);
    assert_eq!(cluster.destroy().await.unwrap(), Destroyed::Absent);
    assert_eq!(cluster.status().unwrap().state, State::Absent);

    cluster.ensure_running().await.unwrap();
    let _idle_session = fixture.connect().await;
    let running = cluster.status().unwrap();
    assert_eq!(running.state, State::Running);
    assert!(running.bytes_on_disk > 10_000_000 && running.major_version.is_some());

    assert_eq!(cluster.stop().await.unwrap(), Stopped::Stopped);
    assert_eq!(cluster.stop().await.unwrap(), Stopped::NotRunning);
    assert_eq!(cluster.status().unwrap().state, State::Stopped);
    assert_eq!(cluster.ensure_running().await.unwrap(), Started::Started);

    assert_eq!(cluster.destroy().await.unwrap(), Destroyed::Destroyed);
    assert!(!cluster.root().exists());
}

#[tokio::test]
async fn a_folder_of_somebody_else_is_left_alone() {
    let fixture = Fixture::new();
    let letter = fixture.cluster.root().join("letter");
    fs::create_dir(fixture.cluster.root()).unwrap();
    fs::set_permissions(fixture.cluster.root(), Permissions::from_mode(0o711)).unwrap();
    fs::write(&letter, "Dear").unwrap();

    assert!(matches!(
        fixture.cluster.ensure_running().await,
        Err(Error::NotOurs { .. })
    ));
    assert!(matches!(
        fixture.cluster.destroy().await,
        Err(Error::NotOurs { .. })
    ));
    assert!(letter.exists() && !fixture.cluster.lock_file().exists());
}

#[tokio::test]
async fn missing_programs_are_told_in_one_error() {
    let fixture = Fixture::new();
    let cluster = fixture.cluster.clone().with_bin_dir(fixture.folder.path());
    let missing = cluster.ensure_running().await.unwrap_err();
    assert!(matches!(missing, Error::ProgramsMissingIn { .. }));
    assert!(
        missing
            .to_string()
            .contains("has no server programs (initdb, postgres) of PostgreSQL 15 to 18")
    );
}

#[tokio::test]
async fn a_cluster_of_another_version_asks_for_its_programs() {
    let fixture = Fixture::running().await;
    fixture.cluster.stop().await.unwrap();
    fs::write(fixture.cluster.data_directory().join("PG_VERSION"), "14\n").unwrap();
    let missing = fixture.cluster.ensure_running().await.unwrap_err();
    assert!(matches!(missing, Error::VersionMissing { major: 14, .. }));
    assert!(missing.hint().unwrap().contains("14"));
}

#[tokio::test]
async fn a_server_that_does_not_start_shows_its_log() {
    let fixture = Fixture::running().await;
    fixture.cluster.stop().await.unwrap();
    fs::write(
        fixture.cluster.data_directory().join("postgresql.auto.conf"),
        "max_conections = 5\n",
    )
    .unwrap();
    let failed = fixture.cluster.ensure_running().await.unwrap_err();
    assert!(
        failed
            .to_string()
            .contains("unrecognized configuration parameter \"max_conections\""),
        "{failed}"
    );
}
