//! From nothing to a running server and back.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use rustix::process::getpgid;
use sqlx::Connection;
use sqlx::postgres::PgConnection;

use super::Fixture;
use crate::local::{Destroyed, Started, State, Stopped};

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
        begin.elapsed() < Duration::from_millis(200),
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
