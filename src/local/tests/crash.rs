//! A server, or a command, that was killed.

use std::fs;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use sqlx::Executor;

use super::{Fixture, create_open_folder};
use crate::local::account::ServerAccount;
use crate::local::{Cluster, Started, State, Stopped};

/// A program that runs as the server's account and has nothing to do with the server.
struct Bystander(Child);

impl Bystander {
    fn beside(cluster: &Cluster) -> Self {
        let mut command = Command::new("sleep");
        command.arg("60");
        let account = ServerAccount::of(&cluster.data_directory()).unwrap();
        Self(account.detach(command).spawn().unwrap())
    }

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
async fn ensure_running_after_a_crash_starts_again() {
    let fixture = Fixture::running().await;
    fixture.connect().await.execute("create role kept").await.unwrap();
    fixture.kill();

    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Started);
    fixture.connect().await.execute("drop role kept").await.unwrap();
}

#[tokio::test]
async fn ensure_running_waits_for_the_last_process_of_a_crashed_server() {
    let fixture = Fixture::running().await;
    let mut connection = fixture.connect().await;
    let backend: i32 = sqlx::query_scalar("select pg_backend_pid()")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let backend = Pid::from_raw(backend).unwrap();
    kill_process(backend, Signal::STOP).unwrap();
    fixture.kill();

    let cluster = fixture.cluster.clone();
    let starting = tokio::spawn(async move { cluster.ensure_running().await.unwrap() });
    tokio::time::sleep(Duration::from_millis(500)).await;
    let waited = !starting.is_finished();
    kill_process(backend, Signal::CONT).unwrap();
    assert_eq!(starting.await.unwrap(), Started::Started);
    assert!(waited, "two servers wrote to one database");
}

#[tokio::test]
async fn a_process_number_that_another_program_has_now_is_not_taken_for_the_server() {
    let fixture = Fixture::running().await;
    let file = fs::read_to_string(fixture.pid_file()).unwrap();
    fixture.kill();
    let mut bystander = Bystander::beside(&fixture.cluster);
    let (_, rest) = file.split_once('\n').unwrap();
    fs::write(fixture.pid_file(), format!("{}\n{rest}", bystander.0.id())).unwrap();

    assert_eq!(fixture.cluster.status().unwrap().state, State::Stopped);
    assert_eq!(fixture.cluster.stop().await.unwrap(), Stopped::NotRunning);
    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Started);
    assert!(bystander.lives());
}

#[tokio::test]
async fn ensure_running_clears_away_interrupted_work_that_still_writes() {
    let fixture = Fixture::new();
    let leftover = fixture.cluster.root().join("unfinished-work");
    create_open_folder(fixture.cluster.root());
    fs::create_dir_all(leftover.join("base")).unwrap();
    fs::write(fixture.cluster.lock_file(), "").unwrap();
    let file = leftover.join("base/file");
    let writer = thread::spawn(move || {
        let end = Instant::now() + Duration::from_millis(300);
        while fs::write(&file, "page").is_ok() && Instant::now() < end {}
    });

    assert_eq!(fixture.cluster.ensure_running().await.unwrap(), Started::Created);
    writer.join().unwrap();
    assert!(!leftover.exists());
}
