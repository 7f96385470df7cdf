//! `migrate`

use std::time::Instant;

use crate::fleet::{Lock, OWN, fleet, latest_run, migration, shown, wait_for};
use crate::support::Installation;

#[test]
fn up_with_nothing_to_do_touches_no_database() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter database tenant_nrna allow_connections false");
    let output = installation.run("migrate up --all --format json").json();
    assert_eq!(output["targets"][0]["state"], "current");
    assert_eq!(output["run"], serde_json::Value::Null);
    assert_eq!(installation.ok("run list"), "");

    let output = installation.fails(7, "migrate up --all --verify");
    assert!(
        output.stdout.contains("1 failed with 55000"),
        "{}",
        output.transcript()
    );
}

#[test]
fn up_brings_a_tenant_up_to_date_with_a_context_of_the_operators_own() {
    let installation = fleet(&[]);
    let output = installation.fails(3, "migrate up -t nrna");
    assert!(
        output.stderr.contains("there is no context \"app\"") && output.stderr.contains("--migrations DIR"),
        "{}",
        output.transcript()
    );
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    assert_eq!(
        installation.query("tenant_nrna", "select count(*) from app.notes"),
        "0"
    );
    assert_eq!(latest_run(&installation)["done"], 1);
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    let rows = installation
        .run(&format!("migrate status -t nrna {OWN} --format json"))
        .json();
    let newest = rows.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&newest["name"], &newest["state"]),
        (&"create_notes".into(), &"applied".into())
    );
    // The operator's contexts do not count where the tool asks whether it fits the database.
    installation.ok("tenant status nrna");
}

#[test]
fn up_in_a_dry_run_changes_nothing_and_is_in_no_run() {
    let installation = fleet(&[]);
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate up --all {OWN} --dry-run"))
    ));
    assert_eq!(
        installation.query("tenant_nrna", "select to_regclass('app.notes') is null"),
        "t"
    );
    assert_eq!(installation.ok("run list"), "");
}

#[test]
fn up_goes_on_past_broken_tenants_and_resume_touches_only_those() {
    let installation = fleet(&["alfa", "bravo", "charlie", "delta"]);
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    installation.query_as_superuser(
        "tenant_charlie",
        "update tenancy.migrations set checksum = repeat('0', 64) where version = 1",
    );
    let lock = Lock::hold(&installation, "tenant_delta");

    let output = installation.run(&format!("migrate up --all {OWN} --lock-wait 1s"));

    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
    for slug in ["alfa", "nrna"] {
        assert_eq!(
            installation.query(&format!("tenant_{slug}"), "select count(*) from app.notes"),
            "0"
        );
    }
    let run = latest_run(&installation);
    let id = run["id"].as_str().unwrap();
    assert_eq!(
        (&run["state"], &run["done"], &run["failed"]),
        (&"failed".into(), &2.into(), &3.into())
    );
    insta::assert_snapshot!(shown(
        &installation.run(&format!("run show {id} --columns target,state,attempts,sqlstate"))
    ));

    drop(lock);
    installation.query_as_superuser("postgres", "alter database elsewhere rename to tenant_bravo");
    installation.ok(&format!(
        "migrate repair -t charlie {OWN} --accept-checksums --yes"
    ));
    insta::assert_snapshot!(shown(
        &installation.run(&format!("run resume {id} --failed-only"))
    ));
    let attempts = "select string_agg(attempts::text, ' ' order by position) from landlord.run_targets join landlord.runs on runs.id = run_id where operation = 'migrate up'";
    assert_eq!(installation.query("tenantctl", attempts), "1 2 2 2 1");
    assert_eq!(
        installation.run(&format!("run show {id} --format json")).json()["state"],
        "done"
    );
    assert!(
        installation
            .ok(&format!("migrate up --all {OWN}"))
            .starts_with("nothing to do: 5 at 9001")
    );
}

#[test]
fn up_groups_tenants_that_fail_in_the_same_way_and_shows_the_statement() {
    let installation = fleet(&["alfa"]);
    migration(
        &installation,
        9002,
        "fill_notes",
        "insert into app.notes values (null, null);",
        "delete from app.notes;",
    );
    let output = installation.run(&format!("migrate up --all {OWN}"));
    insta::assert_snapshot!(shown(&output));
    let failed = installation
        .run(&format!("migrate up --all {OWN} --format json"))
        .json();
    let target = &failed["targets"][0];
    assert_eq!(
        (&target["state"], &target["sqlstate"]),
        (&"failed".into(), &"23502".into())
    );
    let run = latest_run(&installation);
    let output = installation.run(&format!(
        "migrate status --failed-in {} {OWN} --columns target,version,pending,state",
        run["id"].as_str().unwrap()
    ));
    insta::assert_snapshot!(shown(&output));
}

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

#[test]
fn down_asks_and_takes_back_and_up_applies_again() {
    let installation = fleet(&["alfa"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate down -t nrna --steps 1 {OWN}"))
    ));
    installation.fails(2, "migrate down -t nrna");
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate down --all --steps 1 {OWN} --dry-run"))
    ));
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate down -t nrna --steps 1 {OWN} --yes"))
    ));
    assert_eq!(
        installation.query("tenant_nrna", "select to_regclass('app.notes') is null"),
        "t"
    );
    let id = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    installation.fails(1, &format!("run resume {id}"));
    assert_eq!(
        installation.ok(&format!("migrate up --all {OWN}")),
        "applied 1 migration: 2 at 9001\n"
    );
    let history = installation
        .run(&format!("migrate history -t nrna {OWN} --format json"))
        .json();
    let directions: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .filter(|change| change["context"] == "app")
        .map(|change| change["direction"].as_str().unwrap())
        .collect();
    assert_eq!(directions, ["up", "down", "up"]);
}

#[test]
fn a_file_that_changed_after_being_applied_is_refused_until_it_is_accepted() {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    migration(
        &installation,
        9001,
        "create_notes",
        "create schema app; -- edited",
        "drop schema app;",
    );
    migration(
        &installation,
        9002,
        "comment_app",
        "comment on schema app is 'x';",
        "comment on schema app is null;",
    );
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate validate -t nrna {OWN}"))
    ));
    installation.fails(5, &format!("migrate repair -t nrna {OWN} --accept-checksums"));
    installation.ok(&format!("migrate repair -t nrna {OWN} --accept-checksums --yes"));
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    assert!(
        installation
            .ok(&format!("migrate repair -t nrna {OWN} --yes"))
            .starts_with("nothing to do")
    );
}

#[test]
fn what_a_migration_without_transaction_left_is_taken_back_by_repair() {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    migration(
        &installation,
        9002,
        "index_notes",
        "-- no-transaction\ncreate index concurrently notes_id_idx on app.notes (id);\nselect 1 / 0;",
        "drop index if exists app.notes_id_idx;",
    );
    let output = installation.fails(1, &format!("migrate up -t nrna {OWN}"));
    assert!(
        output
            .stderr
            .contains("the first 1 statements of app/9002_index_notes are committed"),
        "{}",
        output.transcript()
    );
    let status = installation
        .run(&format!("migrate status --all {OWN} --format json"))
        .json();
    assert_eq!(status[0]["state"], "failed");
    let output = installation.fails(1, &format!("migrate up -t nrna {OWN}"));
    assert!(
        output.stderr.contains("hint: tenantctl migrate repair -t nrna"),
        "{}",
        output.transcript()
    );
    assert_eq!(
        installation.ok(&format!("migrate repair -t nrna {OWN} --revert --yes")),
        "put right 1 migration: nrna at 9001\n"
    );
    assert_eq!(
        installation.query("tenant_nrna", "select to_regclass('app.notes_id_idx') is null"),
        "t"
    );
}

#[test]
fn validate_finds_a_ledger_that_was_tampered_with() {
    let installation = Installation::new();
    installation.ok("migrate validate --all --landlord");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.migrations set checksum = repeat('0', 64) where version = 2",
    );
    let output = installation.fails(1, "migrate validate --all --landlord");
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn validate_names_what_is_wrong_with_the_files() {
    let installation = fleet(&[]);
    installation.write("own/app/9002_Broken.up.sql", "select 1;");
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate validate --all {OWN} --columns kind,message"))
    ));
}

#[test]
fn status_tells_where_the_fleet_stands() {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    let output = installation.run(&format!(
        "migrate status --all --landlord {OWN} --columns target,pending,state,message"
    ));
    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
    let output = installation.run(&format!(
        "migrate plan -t alfa {OWN} --exit-code --columns version,context,name"
    ));
    assert_eq!(output.code, 1);
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn naming_nothing_or_something_wrong_is_an_error_before_anything_starts() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("migrate up").transcript());
    let mut command = installation.command(["migrate", "up"]);
    let output = command.env("TENANTCTL_TENANT", "nrna").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("TENANTCTL_TENANT is not taken here"));
    insta::assert_snapshot!(installation.run("migrate up -t nrna,nrnb").transcript());
    for (code, line) in [
        (2, "migrate up --all -t nrna"),
        (2, "migrate status --where templat=x"),
        (2, "migrate down --all --landlord --steps 1"),
        (2, "migrate down --all --steps 0"),
        (3, "migrate up --all --except nrnb"),
        (3, "migrate up --all --context nothing"),
        (3, "migrate up -t nrna --to 9999"),
        (3, "migrate up --failed-in 00000000-0000-7000-8000-000000000000"),
        (3, "run show 00000000-0000-7000-8000-000000000000"),
    ] {
        installation.fails(code, line);
    }
    assert!(
        installation
            .ok("migrate up --where status=suspended")
            .contains("no database is concerned")
    );
}

#[test]
fn tenants_that_are_not_to_be_touched_are_left_out_and_named() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query(
        "tenantctl",
        "begin; select landlord.act_as('test', 'test', null, null); update landlord.tenants set status = 'provisioning'; commit",
    );
    let output = installation.run("migrate up --all");
    assert_eq!(output.code, 0);
    assert!(
        output.stderr.contains("tenant nrna is provisioning and left out"),
        "{}",
        output.transcript()
    );
    installation.fails(1, "migrate up -t nrna");
}

#[test]
fn new_writes_the_next_number() {
    let installation = fleet(&[]);
    installation.ok("migrate new app add_colour --dir own");
    assert!(
        installation
            .read("own/app/9002_add_colour.up.sql")
            .starts_with("-- Applies")
    );
    installation.fails(2, "migrate new app Colour --dir own");
    let output = installation.fails(2, "migrate new app add_size --dir own");
    assert!(
        output.stderr.contains("the file has no statement"),
        "{}",
        output.transcript()
    );
}

#[test]
fn the_landlord_behind_the_tool_is_brought_up_to_date_first() {
    let installation = fleet(&[]);
    installation.ok("migrate down --landlord --steps 1 --yes");
    let output = installation.fails(6, "tenant list");
    assert!(
        output.stderr.contains("hint: tenantctl migrate up --landlord"),
        "{}",
        output.transcript()
    );
    let output = installation
        .run(&format!("migrate up --all --landlord {OWN} --format json"))
        .json();
    let states: Vec<_> = output["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|target| {
            (
                target["target"].as_str().unwrap(),
                target["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(states, [("landlord", "done"), ("nrna", "done")]);
    installation.ok("migrate up --landlord --seed");
    assert_eq!(
        installation.query(
            "tenantctl",
            "select count(*) from landlord.activity_log where action = 'migrate'"
        ),
        "1"
    );
}

#[test]
fn a_fresh_landlord_asks_for_its_name_and_keeps_what_it_is() {
    let installation = Installation::new();
    installation.ok("local up");
    let id = installation.query("tenantctl", "select id from landlord.identity");
    insta::assert_snapshot!(
        installation
            .run("migrate up --landlord --fresh --seed --confirm main")
            .transcript()
    );
    let line = "migrate up --landlord --fresh --seed --forget-tenants";
    installation.fails(5, line);
    installation.fails(5, &format!("{line} --confirm nrna --yes"));
    assert!(installation.ok("tenant list").contains("nrna"));
    installation.ok(&format!("{line} --confirm main"));
    assert_eq!(
        installation.query("tenantctl", "select id from landlord.identity"),
        id
    );
    assert_eq!(installation.ok("tenant list"), "");
    installation.ok("tenant create uml --template political_party");
}

fn send(child: &std::process::Child, signal: rustix::process::Signal) {
    let pid = rustix::process::Pid::from_child(child);
    rustix::process::kill_process(pid, signal).unwrap();
}
