//! `migrate rehearse`

use crate::fleet::{OWN, fleet, migration, shown, wait_for};
use crate::support::{Installation, Output};

const SHADOWS: &str = "select count(*) from pg_database where datname like '%\\_shadow\\_%'";

/// Three tenants: the largest, one that somebody changed by hand, and one that is like the largest.
fn unlike() -> Installation {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    installation.query_as_superuser(
        "tenant_alfa",
        "insert into app.notes select gen_random_uuid(), gen_random_uuid() from generate_series(1, 20000)",
    );
    installation.query_as_superuser("tenant_bravo", "create index by_hand on app.notes (id)");
    migration(
        &installation,
        9002,
        "add_motto",
        "alter table app.notes add column motto text;\n\
         create table app.mottoes (id integer primary key);\n\
         create index notes_motto_idx on app.notes (motto);\n\
         create index mottoes_idx on app.mottoes (id);",
        "drop table app.mottoes;\nalter table app.notes drop column motto;",
    );
    installation
}

/// Without sizes and durations.
fn without_figures(output: &Output) -> String {
    let patterns = [
        (r"[\d.]+ MiB", "[size]"),
        (r"\w+ takes longest", "[tenant] takes longest"),
        (r"(9\d{3}  app      \w+) +\d+ *( |\n)", "$1 [ms]$2"),
    ];
    patterns
        .iter()
        .fold(shown(output), |text, (pattern, replacement)| {
            let pattern = regex::Regex::new(pattern).unwrap();
            pattern.replace_all(&text, *replacement).into_owned()
        })
}

#[test]
fn rehearse_migrates_clones_of_the_largest_and_the_odd_and_forecasts_the_rest() {
    let installation = unlike();
    let output = installation.run(&format!("migrate rehearse --all {OWN} --sample 1"));
    insta::assert_snapshot!(without_figures(&output));

    let document = installation
        .run(&format!("migrate rehearse --all {OWN} --sample 1 --format json"))
        .json();
    let rehearsed = document["rehearsed"].as_array().unwrap();
    let told: Vec<_> = rehearsed
        .iter()
        .map(|done| (done["target"].as_str().unwrap(), done["alike"].as_u64()))
        .collect();
    assert_eq!(told, [("alfa", Some(2)), ("bravo", Some(1))]);
    let statements = rehearsed[0]["migrations"][0]["statements"].as_array().unwrap();
    let locks: Vec<_> = statements
        .iter()
        .map(|statement| statement["locks"].to_string())
        .collect();
    assert_eq!(
        locks[0],
        r#"[{"table":"app.notes","mode":"ACCESS EXCLUSIVE","blocks":"blocks reads and writes of app.notes from then until the migration is committed"}]"#
    );
    assert_eq!(
        locks[1..],
        ["[]", "[]", "[]"],
        "held already, or on a table of its own"
    );
    assert_eq!(document["forecast"]["databases"], 3);
    assert_eq!(document["forecast"]["unknown"], serde_json::json!([]));

    assert_eq!(installation.query("postgres", SHADOWS), "0");
    let columns =
        "select count(*) from pg_attribute where attrelid = 'app.notes'::regclass and attname = 'motto'";
    assert_eq!(installation.query("tenant_alfa", columns), "0");
}

#[test]
fn rehearse_finds_what_only_a_tenants_rows_stop() {
    let installation = unlike();
    migration(
        &installation,
        9003,
        "limit_notes",
        "alter table app.notes add constraint notes_absent check (id is null);",
        "alter table app.notes drop constraint notes_absent;",
    );
    installation.ok("migrate test-rollback --context app --migrations own --steps 1");
    let output = installation.fails(1, &format!("migrate rehearse -t alfa {OWN}"));
    insta::assert_snapshot!(without_figures(&output));
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn rehearse_of_a_tenant_in_use_works_on_a_dump_and_ends_nobodys_session() {
    let installation = unlike();
    let mut session = installation.session("tenant_bravo", "select pg_sleep(600)");
    wait_for(
        &installation,
        "select count(*) from pg_stat_activity where query = 'select pg_sleep(600)'",
        "1",
    );
    let output = installation.run_limited(
        "export TENANTCTL_PG_BIN=/nowhere",
        &format!("migrate rehearse --all {OWN} --sample 1"),
    );
    assert_eq!(output.code, 7, "{}", output.transcript());
    assert!(output.stdout.contains("nothing can be said of bravo\n"));
    assert!(
        output
            .stderr
            .contains("warning: bravo was not rehearsed: pg_dump and pg_restore of PostgreSQL"),
        "{}",
        output.transcript()
    );

    let line = format!("migrate rehearse -t bravo {OWN} --format json");
    let document = installation.run(&line).json();
    assert_eq!(document["rehearsed"][0]["failure"], serde_json::Value::Null);
    assert_eq!(document["rehearsed"][0]["migrations"][0]["version"], 9002);
    assert!(session.try_wait().unwrap().is_none(), "the session goes on");
    session.kill().unwrap();
    session.wait().unwrap();
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn rehearse_that_is_ended_leaves_no_clone() {
    let installation = unlike();
    migration(
        &installation,
        9003,
        "sleep_long",
        "select pg_sleep(600);",
        "select 1;",
    );
    let child = installation.spawn(&format!("migrate rehearse -t alfa {OWN}"));
    wait_for(
        &installation,
        "select count(*) from pg_stat_activity where query like 'select pg_sleep(600)%' and state = 'active'",
        "1",
    );
    assert_eq!(installation.query("postgres", SHADOWS), "1");
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(130));
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn rehearse_without_anything_pending_says_so() {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up --all {OWN}"));
    let output = installation.run(&format!("migrate rehearse --all {OWN}"));
    assert_eq!(
        (output.code, output.stdout.as_str(), output.stderr.as_str()),
        (0, "", "nothing is pending\n")
    );
    installation.fails(2, "migrate rehearse");
    installation.fails(2, "migrate rehearse --landlord");
    installation.fails(3, "migrate rehearse -t nrma");
}
