//! `migrate up` that has to wait, or is ended in the middle.

use std::time::Instant;

use crate::fleet::{Lock, OWN, fleet, latest_run, migration, shown, wait_for};

#[test]
fn up_waits_for_another_session_and_says_who_it_is() {
    let installation = fleet(&[]);
    let lock = Lock::hold(&installation, "tenant_nrna");
    let output = installation.fails(6, &format!("migrate up -t nrna {OWN} --lock-wait 1s"));
    insta::assert_snapshot!(shown(&output));
    drop(lock);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
}

#[test]
fn up_gives_up_on_a_database_after_the_timeout() {
    let installation = fleet(&[]);
    migration(
        &installation,
        9002,
        "sleep_long",
        "select pg_sleep(60);",
        "select 1;",
    );
    let begun = Instant::now();
    let output = installation.fails(6, &format!("migrate up -t nrna {OWN} --timeout 2"));
    assert!(begun.elapsed().as_secs() < 20);
    assert!(
        output.stderr.contains("it was not done within 2s"),
        "{}",
        output.transcript()
    );
}

#[test]
fn up_terminated_finishes_what_it_began_and_the_rest_is_taken_up() {
    let installation = fleet(&["alfa", "bravo"]);
    migration(
        &installation,
        9002,
        "sleep_shortly",
        "select pg_sleep(2);",
        "select 1;",
    );
    let child = installation.spawn(&format!("migrate up --all {OWN} --concurrency 1"));
    wait_for(
        &installation,
        "select count(*) from pg_stat_activity where query like 'select pg_sleep(2)%' and state = 'active'",
        "1",
    );
    send(&child, rustix::process::Signal::TERM);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(143), "{text}");
    assert_eq!(text, "applied 2 migrations: 1 at 9002, 2 not attempted\n");
    let stderr = String::from_utf8_lossy(&output.stderr);
    let run = latest_run(&installation);
    assert_eq!(run["state"], "interrupted");
    let resume = format!("run resume {}", run["id"].as_str().unwrap());
    assert!(stderr.contains(&resume), "{stderr}");
    assert_eq!(installation.ok(&resume), "applied 4 migrations: 2 at 9002\n");
}

#[test]
fn up_killed_in_the_middle_is_taken_up_and_ends_well() {
    let installation = fleet(&["alfa", "bravo"]);
    migration(
        &installation,
        9002,
        "sleep_shortly",
        "select pg_sleep(2);",
        "select 1;",
    );
    let mut child = installation.spawn(&format!("migrate up --all {OWN} --concurrency 2"));
    wait_for(
        &installation,
        "select count(*) from pg_stat_activity where query like 'select pg_sleep(2)%' and state = 'active'",
        "2",
    );
    child.kill().unwrap();
    child.wait().unwrap();
    wait_for(
        &installation,
        "select count(*) from pg_locks where locktype = 'advisory'",
        "0",
    );
    let run = latest_run(&installation);
    assert_eq!(run["state"], "abandoned");
    let id = run["id"].as_str().unwrap();
    assert_eq!(
        installation.ok(&format!("run resume {id}")),
        "applied 4 migrations: 3 at 9002\n"
    );
    assert_eq!(latest_run(&installation)["state"], "done");
    assert!(
        installation
            .ok(&format!("migrate up --all {OWN}"))
            .starts_with("nothing to do: 3 at 9002")
    );
}

#[test]
fn a_run_that_another_program_works_on_is_not_taken_up() {
    let installation = fleet(&[]);
    migration(
        &installation,
        9002,
        "sleep_shortly",
        "select pg_sleep(3);",
        "select 1;",
    );
    let mut child = installation.spawn(&format!("migrate up --all {OWN}"));
    wait_for(&installation, "select count(*) from landlord.runs", "1");
    let run = latest_run(&installation);
    assert_eq!(run["state"], "running");
    let output = installation.fails(4, &format!("run resume {}", run["id"].as_str().unwrap()));
    assert!(
        output.stderr.contains("is being worked on by another program"),
        "{}",
        output.transcript()
    );
    assert!(child.wait().unwrap().success());
}

fn send(child: &std::process::Child, signal: rustix::process::Signal) {
    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, signal).unwrap();
}
