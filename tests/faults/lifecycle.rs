//! The life of a tenant's database, broken off at random moments: the program by SIGKILL, the server by an immediate
//! shutdown. And a disk that is full.

use std::fs;
use std::process::Child;

use rustix::process::{Pid, Signal, kill_process};

use crate::kill::{counts, survives, survives_kills};
use crate::support::Installation;

const UNITS: &str = "code,name,type,parent_code\nN,Nation,national,\nN-1,Koshi,province,N\n";

/// Ends the server at once, without a checkpoint; the next command starts it again, and it recovers.
fn crash(installation: &Installation, child: &mut Child) {
    let file = installation.cluster().root().join("data/postmaster.pid");
    if let Some(process) = fs::read_to_string(file)
        .ok()
        .and_then(|text| text.lines().next()?.parse().ok())
        .and_then(Pid::from_raw)
    {
        kill_process(process, Signal::QUIT).unwrap();
        while rustix::process::test_kill_process(process).is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }
    child.wait().unwrap();
}

fn populate(installation: &Installation) {
    installation.write("units.csv", UNITS);
    installation.ok("unit import -t nrna units.csv --yes");
}

fn backed_up(installation: &Installation) {
    populate(installation);
    installation.ok("tenant backup nrna --to backups");
    installation.write("more.csv", "code,name,type,parent_code\nN-2,Bagmati,province,N\n");
    installation.ok("unit import -t nrna more.csv --yes");
}

/// How the tenant stands, what it holds, and who may connect.
fn standing(installation: &Installation) -> String {
    installation.ok("tenant status nrna");
    installation.ok("unit verify -t nrna");
    let events =
        "select action, count(*) from audit.activity_log where action like 'tenant.%' group by action";
    installation.ok("tenant list --columns slug,template,status,maintenance,server --format csv")
        + &installation.ok("unit export -t nrna")
        + &counts(
            installation,
            "tenant_nrna",
            &["tenancy.tenants", "config.settings", "organization.unit_types"],
        )
        + &installation.query_as_superuser("tenant_nrna", events)
        + &installation.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')",
        )
}

/// The backups that are listed, and whether there are as many folders.
fn backups(installation: &Installation) -> String {
    let mut names: Vec<String> = fs::read_dir(installation.home().join("backups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.split('-').next().unwrap().to_owned())
        .collect();
    names.sort_unstable();
    installation.ok("tenant backups --format csv --columns target,class,here") + &names.join(" ")
}

#[test]
fn a_killed_backup_is_taken_by_repeating_it() {
    survives_kills(
        populate,
        "tenant backup nrna --to backups --verify --keep 1",
        |installation| standing(installation) + &backups(installation),
    );
}

#[test]
fn a_backup_whose_server_crashes_is_taken_by_repeating_it() {
    survives(
        populate,
        "tenant backup nrna --to backups --verify --keep 1",
        |installation| standing(installation) + &backups(installation),
        crash,
    );
}

#[test]
fn a_killed_restore_is_finished_by_repeating_it() {
    survives_kills(
        backed_up,
        "tenant restore nrna --backup latest --drop-old --yes",
        standing,
    );
}

#[test]
fn a_restore_whose_server_crashes_is_finished_by_repeating_it() {
    survives(
        backed_up,
        "tenant restore nrna --backup latest --drop-old --yes",
        standing,
        crash,
    );
}

#[test]
fn a_killed_reset_is_finished_by_repeating_it() {
    survives_kills(populate, "tenant reset nrna --confirm nrna", standing);
}

#[test]
fn a_rebuild_whose_server_crashes_is_finished_by_repeating_it() {
    survives(
        populate,
        "tenant rebuild nrna --template political_party --yes",
        standing,
        crash,
    );
}

#[test]
fn a_killed_clone_is_finished_by_repeating_it() {
    survives_kills(populate, "tenant clone nrna copy --neutralize", |installation| {
        installation.ok("tenant status copy");
        standing(installation) + &installation.ok("unit export -t copy")
    });
}

#[test]
fn a_clone_whose_server_crashes_is_finished_by_repeating_it() {
    survives(
        populate,
        "tenant clone nrna copy",
        |installation| {
            installation.ok("tenant status copy");
            standing(installation) + &installation.ok("unit export -t copy")
        },
        crash,
    );
}

/// Another cluster, registered as the server `eu1`.
fn with_another_server(installation: &Installation) -> Installation {
    populate(installation);
    let other = Installation::empty();
    other.ok("local up");
    installation.ok(&format!(
        "server add eu1 --host {} --username tenantctl --secret none",
        other.cluster().socket_directory().display()
    ));
    other
}

fn moved(installation: &Installation) -> String {
    installation.ok("tenant status nrna");
    installation.ok("unit verify -t nrna");
    installation.ok("tenant list --columns slug,status,maintenance,server --format csv")
        + &installation.ok("unit export -t nrna")
        + &installation.query(
            "postgres",
            "select count(*) from pg_database where datname like 'tenant\\_%'",
        )
}

#[test]
fn a_killed_move_is_finished_by_repeating_it() {
    survives_kills(
        with_another_server,
        "tenant move nrna --to eu1 --drop-source --yes",
        moved,
    );
}

#[test]
fn a_move_whose_landlord_crashes_is_finished_by_repeating_it() {
    survives(
        with_another_server,
        "tenant move nrna --to eu1 --drop-source --yes",
        moved,
        crash,
    );
}

fn archived(installation: &Installation) -> String {
    let kept = fs::read_dir(installation.home().join("retention"))
        .unwrap()
        .count();
    let trails = "select count(*) from landlord.retained_trails";
    installation.ok("tenant list --columns slug,status --format csv")
        + &installation.ok("tenant backups --format csv --columns target,class,here")
        + &installation.query("tenantctl", trails)
        + &kept.to_string()
}

#[test]
fn a_killed_archive_is_finished_by_repeating_it() {
    survives_kills(
        populate,
        "tenant archive nrna --retention retention --yes",
        archived,
    );
}

#[test]
fn a_killed_purge_is_finished_by_repeating_it() {
    survives_kills(
        |installation| {
            populate(installation);
            installation.ok("tenant archive nrna --retention retention --yes");
        },
        "tenant purge nrna --grace 0s --confirm nrna",
        |installation| {
            let logins = "select count(*) from pg_roles where rolname like 'tenant\\_nrna%'";
            archived(installation)
                + &installation.query("postgres", logins)
                + &installation.query("tenantctl", "select status from landlord.tenants")
        },
    );
}

#[test]
fn a_disk_that_is_full_leaves_no_backup() {
    let installation = Installation::new();
    installation.ok("local up");
    let line = "tenant backup nrna --to backups";
    // A limit on the size of files is met as a full disk is: a write fails.
    let limited = installation.run_limited("trap '' XFSZ; ulimit -f 64", line);
    assert_eq!(limited.code, 6, "{}", limited.transcript());
    assert!(
        limited.stderr.contains("pg_dump failed"),
        "{}",
        limited.transcript()
    );
    assert_eq!(
        fs::read_dir(installation.home().join("backups")).unwrap().count(),
        0
    );
    assert_eq!(
        installation.ok("tenant backups --format csv --columns target"),
        "target\n"
    );
    installation.ok(line);
}

#[test]
fn two_backups_of_one_tenant_do_not_meet() {
    let installation = Installation::new();
    installation.ok("local up");
    let blocker = installation.session(
        "tenant_nrna",
        "begin; lock table organization.units in access exclusive mode; select pg_sleep(60)",
    );
    let held = "select count(*) from pg_locks where relation = 'organization.units'::regclass and mode = 'AccessExclusiveLock' and granted";
    while installation.query_as_superuser("tenant_nrna", held) == "0" {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let line = "tenant backup nrna --to backups";
    let first = installation.spawn(line);
    while !installation.home().join("backups/.nrna.unfinished").exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let second = installation.fails(4, line);
    assert!(
        second.stderr.contains("is at work there (tenant backup"),
        "{}",
        second.transcript()
    );
    end(blocker);
    installation.query_as_superuser(
        "postgres",
        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()",
    );
    let output = crate::support::Output::of(first, line);
    assert_eq!(output.code, 0, "{}", output.transcript());
}

fn end(mut session: Child) {
    session.kill().unwrap();
    session.wait().unwrap();
}
