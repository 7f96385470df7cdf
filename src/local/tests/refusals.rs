//! What stops the work, and how it is told.

use std::fs;
use std::os::unix::fs::symlink;

use super::{Fixture, create_open_folder};
use crate::local::Error;

#[tokio::test]
async fn a_socket_folder_of_somebody_else_is_refused() {
    let fixture = Fixture::below(&"long".repeat(31));
    let directory = fixture.cluster.socket_directory();
    symlink(fixture.folder.path(), &directory).unwrap();
    let refused = fixture.cluster.ensure_running().await.unwrap_err();
    fs::remove_file(&directory).unwrap();
    assert!(
        matches!(refused, Error::UnsafeSocketDirectory { .. }),
        "{refused}"
    );
    assert!(refused.to_string().ends_with("is not a folder"));
    assert!(refused.hint().unwrap().contains("remove /tmp/"));
}

#[tokio::test]
async fn a_folder_of_somebody_else_is_left_alone() {
    let fixture = Fixture::new();
    let letter = fixture.cluster.root().join("letter");
    create_open_folder(fixture.cluster.root());
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
