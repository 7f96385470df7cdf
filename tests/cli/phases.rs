//! Changes that running applications live through: expand, backfill, contract.

use crate::fleet::{OWN, fleet, migration, shown, wait_for_in};
use crate::support::{Installation, Output};

const BACKFILL: &str = "-- phase: backfill
-- backfill: table=app.notes key=id
-- batch: 10
update app.notes set times = times + 1 where id in (select id from batch);";

/// A tenant with a hundred notes, of which each is to be counted once.
fn with_notes() -> Installation {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    migration(
        &installation,
        9002,
        "count_notes",
        "-- phase: expand\nalter table app.notes add column times integer not null default 0;",
        "alter table app.notes drop column times;",
    );
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    installation.query_as_superuser(
        "tenant_nrna",
        "insert into app.notes (tenant_id, id) select gen_random_uuid(), gen_random_uuid() from generate_series(1, 100)",
    );
    migration(
        &installation,
        9003,
        "fill_times",
        BACKFILL,
        "update app.notes set times = 0 where times > 0;",
    );
    installation
}

fn counted(installation: &Installation) -> String {
    let query = "select count(*) filter (where times = 1) || ' of ' || count(*) from app.notes";
    installation.query_as_superuser("tenant_nrna", query)
}

const PROGRESS: &str = "select rows_done || ' ' || batches from tenancy.backfills where version = 9003";

#[test]
fn a_backfill_runs_in_batches_and_reaches_every_row_once() {
    let installation = with_notes();
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    assert_eq!(counted(&installation), "100 of 100");
    assert_eq!(installation.query_as_superuser("tenant_nrna", PROGRESS), "100 10");
    installation.ok(&format!("migrate down -t nrna {OWN} --steps 1 --yes"));
    assert_eq!(counted(&installation), "0 of 100");
    assert_eq!(installation.query_as_superuser("tenant_nrna", PROGRESS), "");
}

#[test]
fn a_backfill_that_was_killed_goes_on_without_loss_or_repetition() {
    let installation = with_notes();
    let line = format!("migrate up -t nrna {OWN} --throttle 100ms");
    let mut child = installation.spawn(&line);
    wait_for_in(
        &installation,
        "tenant_nrna",
        "select rows_done > 20 from tenancy.backfills",
        "t",
    );
    child.kill().unwrap();
    child.wait().unwrap();
    wait_for_in(
        &installation,
        "tenant_nrna",
        "select count(*) from pg_stat_activity where application_name like 'tenantctl%'",
        "0",
    );
    assert_ne!(counted(&installation), "100 of 100");
    let state = "select state from tenancy.migrations where version = 9003";
    assert_eq!(installation.query_as_superuser("tenant_nrna", state), "running");
    assert_eq!(
        installation.ok(&format!("migrate repair -t nrna {OWN} --yes")),
        installation.ok(&format!("migrate repair -t nrna {OWN} --yes")),
        "repair leaves it to up"
    );

    installation.ok(&format!("migrate up -t nrna {OWN}"));

    assert_eq!(counted(&installation), "100 of 100");
    assert_eq!(installation.query_as_superuser("tenant_nrna", state), "applied");
}

#[test]
fn a_backfill_stops_after_its_batch_when_asked_to_and_a_changed_file_does_not_go_on() {
    let installation = with_notes();
    let line = format!("migrate up -t nrna {OWN} --throttle 100ms");
    let child = installation.spawn(&line);
    wait_for_in(
        &installation,
        "tenant_nrna",
        "select rows_done > 20 from tenancy.backfills",
        "t",
    );
    rustix::process::kill_process(
        rustix::process::Pid::from_child(&child),
        rustix::process::Signal::INT,
    )
    .unwrap();
    let output = Output::of(child, &line);
    assert_eq!(output.code, 130, "{}", output.transcript());
    assert!(
        output.stderr.contains("app/9003_fill_times was stopped as asked"),
        "{}",
        output.transcript()
    );
    let changed = BACKFILL.replace("times + 1", "times + 2");
    migration(&installation, 9003, "fill_times", &changed, "select 1;");
    let output = installation.fails(1, &format!("migrate up -t nrna {OWN}"));
    assert!(
        output.stderr.contains("changed while its backfill was under way"),
        "{}",
        output.transcript()
    );
    migration(&installation, 9003, "fill_times", BACKFILL, "select 1;");
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    assert_eq!(counted(&installation), "100 of 100");
}

#[test]
fn a_backfill_waits_no_longer_for_its_next_batch_than_for_any_lock() {
    let installation = with_notes();
    let holder = installation.session("tenant_nrna", "begin; lock table app.notes; select pg_sleep(600)");
    let held = "select count(*) from pg_locks where mode = 'AccessExclusiveLock' and relation = 'app.notes'::regclass";
    crate::fleet::wait_for_in(&installation, "tenant_nrna", held, "1");
    let output = installation.fails(6, &format!("migrate up -t nrna {OWN} --lock-timeout 50ms"));
    assert!(output.stderr.contains("lock timeout"), "{}", output.transcript());
    drop(holder);
}

#[test]
fn a_backfill_that_fails_keeps_what_it_did_and_tells_where_it_failed() {
    let installation = with_notes();
    let failing = BACKFILL.replace("set times", "set\n    missing");
    migration(&installation, 9003, "fill_times", &failing, "select 1;");
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
}

#[test]
fn a_backfill_whose_key_may_be_null_is_refused() {
    let installation = with_notes();
    migration(
        &installation,
        9003,
        "fill_times",
        &BACKFILL.replace("key=id", "key=number"),
        "select 1;",
    );
    installation.query_as_superuser("tenant_nrna", "alter table app.notes add column number integer");
    let output = installation.fails(1, &format!("migrate up -t nrna {OWN}"));
    assert!(
        output
            .stderr
            .contains("key column app.notes.number may be null: the backfill would skip its rows"),
        "{}",
        output.transcript()
    );
    assert_eq!(counted(&installation), "0 of 100");
}

/// Three tenants with a table, and a column of it that is expanded, filled and contracted.
fn three_with_phases() -> Installation {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    migration(
        &installation,
        9002,
        "add_body",
        "-- phase: expand\nalter table app.notes add column body text, add column text text;",
        "alter table app.notes drop column body, drop column text;",
    );
    migration(
        &installation,
        9003,
        "fill_body",
        "-- phase: backfill\n-- backfill: table=app.notes key=id\n\
         update app.notes set body = text where body is null and id in (select id from batch);",
        "update app.notes set body = null where body is not null;",
    );
    migration(
        &installation,
        9004,
        "drop_text",
        "-- phase: contract\nalter table app.notes drop column text;",
        "alter table app.notes add column text text;",
    );
    installation
}

#[test]
fn a_contract_waits_until_the_whole_fleet_has_finished_what_comes_before() {
    let installation = three_with_phases();
    insta::assert_snapshot!(
        "one_tenant_goes_ahead",
        shown(&installation.run(&format!("migrate up -t nrna {OWN}")))
    );
    insta::assert_snapshot!(
        "nothing_is_left_but_the_contract",
        shown(&installation.run(&format!("migrate up -t nrna {OWN}")))
    );
    let others = installation.run(&format!("migrate up -t alfa,bravo {OWN}"));
    insta::assert_snapshot!("the_others_follow", shown(&others));

    installation.ok(&format!("migrate up --all {OWN}"));

    for slug in ["alfa", "bravo", "nrna"] {
        let columns = "select count(*) from information_schema.columns where table_schema = 'app' and column_name = 'text'";
        assert_eq!(
            installation.query_as_superuser(&format!("tenant_{slug}"), columns),
            "0"
        );
    }
}

#[test]
fn a_contract_waits_for_a_tenant_that_cannot_be_asked_and_for_a_check_that_finds_something() {
    let installation = three_with_phases();
    installation.ok(&format!("migrate up --all {OWN} --to 9003"));
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    let output = installation.fails(1, &format!("migrate up -t nrna {OWN}"));
    assert!(
        output.stderr.contains("bravo has not") && output.stderr.contains("bravo: "),
        "{}",
        output.transcript()
    );
    installation.query_as_superuser("postgres", "alter database elsewhere rename to tenant_bravo");
    installation.query_as_superuser(
        "tenant_alfa",
        "insert into app.notes (tenant_id, id, text) values (gen_random_uuid(), gen_random_uuid(), 'late')",
    );
    installation.write(
        "own/app/9003_fill_body.verify.sql",
        "select id from app.notes where text is not null and body is null;",
    );
    let output = installation.fails(1, &format!("migrate up --all {OWN}"));
    assert!(
        output.stderr.contains("alfa has not")
            && output
                .stderr
                .contains("app/9003_fill_body, whose check finds something")
            && output
                .stderr
                .contains("hint: tenantctl migrate validate --migrations own -t alfa\n"),
        "{}",
        output.transcript()
    );
    installation.query_as_superuser(
        "tenant_alfa",
        "update app.notes set body = text where body is null",
    );
    // The check speaks of a column that the contract removes: where that is gone it is asked no more.
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    installation.ok(&format!("migrate up --all {OWN}"));
    installation.ok(&format!("migrate validate --all {OWN}"));
}
