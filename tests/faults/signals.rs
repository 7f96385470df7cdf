//! Signals in the middle of a command, and locks that somebody else holds: an end with its exit code, and the data as it
//! was.

use std::io::Write;
use std::process::Child;
use std::time::Duration;

use crate::input::{IMPORT, assert_nothing_applied};
use crate::support::{Installation, Output};

/// A session that holds a lock on a table, and that the program will have to wait for.
fn holder(installation: &Installation, database: &str, table: &str, mode: &str) -> Child {
    let blocker = installation.session(
        database,
        &format!("begin; lock table {table} in {mode} mode; select pg_sleep(600)"),
    );
    let name = format!("{}lock", mode.replace(' ', ""));
    let held = format!(
        "select count(*) from pg_locks where relation = '{table}'::regclass and lower(mode) = '{name}' and granted"
    );
    until(installation, database, &held);
    blocker
}

/// Waits until a count is more than nothing.
fn until(installation: &Installation, database: &str, count: &str) {
    while installation.query_as_superuser(database, count) == "0" {
        std::thread::sleep(Duration::from_millis(10));
    }
}

const PROGRAM_WAITS: &str =
    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'tenantctl'";

/// Starts an import that waits inside its transaction, for the lock of the tree that the test holds.
fn waiting_import(installation: &Installation) -> (Child, Child) {
    installation.write("units.csv", "code,name,type\nN,Nation,national\n");
    installation.ok("local up");
    let blocker = holder(
        installation,
        "tenant_nrna",
        "organization.units",
        "access exclusive",
    );
    let import = installation.spawn(IMPORT);
    until(installation, "postgres", PROGRAM_WAITS);
    (import, blocker)
}

fn ended(child: Child) -> Output {
    Output::of(child, IMPORT)
}

#[test]
fn a_signal_ends_an_import_with_its_own_exit_code_and_nothing_applied() {
    for (signal, code) in [
        (rustix::process::Signal::INT, 130),
        (rustix::process::Signal::TERM, 143),
    ] {
        let installation = Installation::new();
        let (import, mut blocker) = waiting_import(&installation);
        let process = rustix::process::Pid::from_child(&import);
        rustix::process::kill_process(process, signal).unwrap();
        let output = ended(import);
        assert_eq!(output.code, code, "{}", output.transcript());
        blocker.kill().unwrap();
        blocker.wait().unwrap();
        installation.query_as_superuser(
            "postgres",
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tenant_nrna' and pid <> pg_backend_pid()",
        );
        assert_nothing_applied(&installation);
        installation.ok(IMPORT);
    }
}

#[test]
fn a_signal_ends_an_import_that_waits_for_its_input() {
    for (signal, code) in [
        (rustix::process::Signal::INT, 130),
        (rustix::process::Signal::TERM, 143),
    ] {
        let installation = Installation::new();
        installation.ok("local up");
        let mut import = installation
            .command(["unit", "import", "-t", "nrna", "-", "--yes"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = import.stdin.take().unwrap();
        input.write_all(b"code,name,type\nN,Nation,national\n").unwrap();
        // The program has read this when it waits for more.
        let process = rustix::process::Pid::from_child(&import);
        let waits = format!("/proc/{}/status", import.id());
        while !std::fs::read_to_string(&waits).unwrap().contains("Threads:\t2") {
            std::thread::sleep(Duration::from_millis(10));
        }
        rustix::process::kill_process(process, signal).unwrap();
        let output = ended(import);
        assert_eq!(output.code, code, "{}", output.transcript());
        assert!(output.stderr.contains("error: "), "{}", output.transcript());
        drop(input);
        assert_nothing_applied(&installation);
    }
}

#[test]
fn a_signal_leaves_no_refused_rows_of_an_import_that_did_not_happen() {
    let installation = Installation::new();
    let file = "code,name,type\nN,Nation,national\n,Nobody,national\n";
    installation.write("units.csv", file);
    installation.ok("local up");
    // Whoever reads the batches keeps the import from writing its own.
    let mut blocker = holder(&installation, "tenant_nrna", "tenancy.import_batches", "share");
    let line = "unit import -t nrna units.csv --on-error reject --yes";
    let import = installation.spawn(line);
    while !installation.home().join("units.rejects.csv").exists() {
        std::thread::sleep(Duration::from_millis(10));
    }
    rustix::process::kill_process(
        rustix::process::Pid::from_child(&import),
        rustix::process::Signal::TERM,
    )
    .unwrap();
    let output = Output::of(import, line);
    assert_eq!(output.code, 143, "{}", output.transcript());
    blocker.kill().unwrap();
    blocker.wait().unwrap();
    installation.query_as_superuser(
        "postgres",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tenant_nrna' and pid <> pg_backend_pid()",
    );
    let left: Vec<_> = std::fs::read_dir(installation.home())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["units.csv"]);
    assert_nothing_applied(&installation);
}

#[test]
fn a_command_behind_the_lock_of_somebody_else_gives_up_and_says_so() {
    let installation = Installation::new();
    installation.ok("local up");
    let mut blocker = holder(&installation, "tenant_nrna", "organization.units", "share");
    let output = installation.fails(6, "unit create -t nrna N --name Nation --type national");
    assert!(
        output
            .stderr
            .contains("hint: another session holds what this needs"),
        "{}",
        output.transcript()
    );
    blocker.kill().unwrap();
    blocker.wait().unwrap();
}

#[test]
fn a_signal_that_ends_a_change_of_a_tenant_says_where_to_look() {
    const SUSPEND: &str = "tenant suspend nrna --yes";
    let installation = Installation::new();
    installation.ok("local up");
    let mut blocker = holder(&installation, "tenantctl", "landlord.tenants", "share");
    let suspend = installation.spawn(SUSPEND);
    until(&installation, "postgres", PROGRAM_WAITS);
    rustix::process::kill_process(
        rustix::process::Pid::from_child(&suspend),
        rustix::process::Signal::INT,
    )
    .unwrap();
    let output = Output::of(suspend, SUSPEND);
    assert_eq!(output.code, 130, "{}", output.transcript());
    assert!(
        output.stderr.contains("hint: tenantctl tenant status nrna"),
        "{}",
        output.transcript()
    );
    blocker.kill().unwrap();
    blocker.wait().unwrap();
}

#[test]
fn a_server_that_restarts_in_the_middle_leaves_nothing_half_done() {
    let installation = Installation::new();
    let (import, mut blocker) = waiting_import(&installation);
    installation.ok("local down");
    let output = ended(import);
    assert_eq!(output.code, 6, "{}", output.transcript());
    blocker.wait().unwrap();
    assert_nothing_applied(&installation);
    installation.ok(IMPORT);
    assert_eq!(
        installation.ok("unit list -t nrna --format csv --columns code"),
        "code\nN\n"
    );
}
