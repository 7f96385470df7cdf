//! A server that another process, or another user, has started.

use std::env;
use std::fs;
use std::os::unix::fs::{MetadataExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::{Fixture, without_fsync};
use crate::local::account::ServerAccount;
use crate::local::{Cluster, Destroyed, Started, Stopped};

const ROOT_VARIABLE: &str = "TENANTCTL_TEST_CLUSTER";

/// The other process: this test program, running this function alone.
fn starter(program: &Path, root: &Path) -> Command {
    let mut command = Command::new(program);
    command.args([
        "--ignored",
        "--exact",
        "local::tests::processes::start_from_another_process",
    ]);
    command.env(ROOT_VARIABLE, root);
    command
}

#[tokio::test]
#[ignore = "no test of its own: the second process of the tests below, which give it the folder of its cluster"]
async fn start_from_another_process() {
    let Some(root) = env::var_os(ROOT_VARIABLE) else {
        return;
    };
    without_fsync(Cluster::at(root)).ensure_running().await.unwrap();
}

#[tokio::test]
async fn the_server_outlives_the_process_that_started_it_and_holds_no_pipe_of_it() {
    let fixture = Fixture::new();
    let output = starter(&env::current_exe().unwrap(), fixture.cluster.root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        fixture.cluster.ensure_running().await.unwrap(),
        Started::AlreadyRunning
    );
    fixture.connect().await;
}

#[tokio::test]
async fn an_ordinary_user_gets_a_cluster_that_root_can_manage() {
    let fixture = Fixture::new();
    let ServerAccount::Other { uid, gid, .. } = ServerAccount::of(fixture.cluster.root()).unwrap() else {
        return; // Not run by root: every other test is about an ordinary user.
    };
    let home = fixture.folder.path().join("home");
    let program = fixture.folder.path().join("program");
    fs::copy(env::current_exe().unwrap(), &program).unwrap();
    fs::create_dir(&home).unwrap();
    lchown(&home, Some(uid), Some(gid)).unwrap();

    let root = home.join("share/cluster");
    let start_as_user = || {
        let output = starter(&program, &root)
            .uid(uid)
            .gid(gid)
            .current_dir("/")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    start_as_user();

    let cluster = Cluster::at(&root);
    assert_eq!(cluster.ensure_running().await.unwrap(), Started::AlreadyRunning);
    let folder = fs::metadata(&root).unwrap();
    assert_eq!((folder.uid(), folder.mode() & 0o777), (uid, 0o700));
    assert_eq!(cluster.stop().await.unwrap(), Stopped::Stopped);
    assert_eq!(cluster.ensure_running().await.unwrap(), Started::Started);
    assert_eq!(cluster.stop().await.unwrap(), Stopped::Stopped);
    start_as_user();
    assert_eq!(cluster.destroy().await.unwrap(), Destroyed::Destroyed);
}
