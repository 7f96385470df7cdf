//! What people and scripts see of the lint: `migrate lint`, and its part in `plan`, `validate` and `new`.

use std::fs;

use crate::support::Installation;

const OWN: &str = "--migrations own";

/// An installation whose tenant has a context of the operator's own, with one migration that is applied.
fn with_context() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    context(&installation);
    migration(
        &installation,
        "9001_create_notes",
        "create schema app;
create table app.notes (tenant_id uuid not null, id uuid not null, body text, primary key (tenant_id, id));
alter table app.notes enable row level security;
-- lint: allow unwatched-table because notes are nobody's business
comment on table app.notes is 'Notes.';",
        "drop table app.notes;\ndrop schema app;",
    );
    installation
}

fn context(installation: &Installation) {
    fs::create_dir_all(installation.home().join("own/app")).unwrap();
    installation.write(
        "own/app/context.yaml",
        "description: of the operator\nrequires: [tenancy]\n",
    );
}

fn migration(installation: &Installation, name: &str, up: &str, down: &str) {
    installation.write(&format!("own/app/{name}.up.sql"), up);
    installation.write(&format!("own/app/{name}.down.sql"), down);
}

#[test]
fn lint_tells_the_lock_what_it_blocks_and_the_safe_way() {
    let installation = Installation::empty();
    context(&installation);
    migration(
        &installation,
        "9001_create_notes",
        "create schema app;
create table app.notes (tenant_id uuid not null, id uuid not null, body text, primary key (tenant_id, id));
select tenancy.protect('app.notes');
select audit.watch('app.notes');",
        "drop table app.notes;\ndrop schema app;",
    );
    migration(
        &installation,
        "9002_require_body",
        "-- Every note says something.\nalter table app.notes\n    alter column body set not null;",
        "alter table app.notes alter column body drop not null;",
    );
    let output = installation.fails(1, &format!("migrate lint {OWN} --context app"));
    insta::assert_snapshot!(output.transcript());
}

#[test]
fn lint_of_what_is_allowed_with_a_reason_passes_and_a_useless_allowance_is_a_warning() {
    let installation = Installation::empty();
    context(&installation);
    let up = "-- lint: allow write-without-where because the table has one row\ndelete from app.lock;\n";
    migration(&installation, "9001_release_lock", up, "select 1;");
    installation.ok(&format!("migrate lint {OWN}"));
    let up = format!(
        "{up}-- lint: allow write-without-where because of habit\ndelete from app.lock where true;\n"
    );
    migration(&installation, "9001_release_lock", &up, "select 1;");
    insta::assert_snapshot!(installation.run(&format!("migrate lint {OWN}")).transcript());
}

#[test]
fn a_statement_that_is_newer_than_the_parser_can_be_allowed() {
    let installation = Installation::empty();
    context(&installation);
    let statement = "frobnicate app.lock concurrently;\n";
    migration(&installation, "9001_release_lock", statement, "select 1;");
    let output = installation.fails(1, &format!("migrate lint {OWN}"));
    assert!(output.stdout.contains("[syntax]"), "{}", output.transcript());
    let up = format!("select 1;\n-- lint: allow syntax because the server takes it\n{statement}");
    migration(&installation, "9001_release_lock", &up, "select 1;");
    installation.ok(&format!("migrate lint {OWN}"));
}

#[test]
fn a_table_that_the_same_migration_makes_is_nobodys_to_wait_for() {
    let installation = Installation::empty();
    context(&installation);
    migration(
        &installation,
        "9001_create_notes",
        "create schema app;
create table app.notes (tenant_id uuid not null, id uuid not null, body text, primary key (tenant_id, id));
select tenancy.protect('app.notes');
select audit.watch('app.notes', 'none');
create index notes_body_idx on app.notes (tenant_id, body);
alter table app.notes alter column body set not null;",
        "drop table app.notes;\ndrop schema app;",
    );
    assert_eq!(
        installation.ok(&format!("migrate lint {OWN}")),
        "nothing is wrong\n"
    );
}

#[test]
fn lint_of_what_does_not_exist_says_so() {
    let installation = Installation::empty();
    insta::assert_snapshot!(installation.run("migrate lint app/9001_none.up.sql").transcript());
    insta::assert_snapshot!(installation.run("migrate lint --context nothing").transcript());
}

#[test]
fn lint_shows_what_is_wrong_with_the_files_themselves_as_findings() {
    let installation = Installation::empty();
    context(&installation);
    installation.write("own/app/9001_create_notes.up.sql", "create schema app;");
    let output = installation.run(&format!("migrate lint {OWN} --format json"));
    assert_eq!(output.code, 1);
    assert_eq!(output.json()[0]["rule"], "file");
    assert_eq!(output.json()[0]["message"], "there is no .down.sql beside it");
}

#[test]
fn plan_shows_the_hazards_of_what_is_pending_and_none_on_tables_that_are_still_empty() {
    let installation = with_context();
    installation.ok(&format!("tenant context enable nrna app {OWN}"));
    migration(
        &installation,
        "9002_index_notes",
        "create index notes_body_idx on app.notes (tenant_id, body);",
        "drop index app.notes_body_idx;",
    );
    let plan = format!("migrate plan -t nrna {OWN} --columns version,name,hazards");
    assert!(
        !installation.ok(&plan).contains("require-concurrent"),
        "the table is made just before"
    );
    installation.ok(&format!("migrate up -t nrna {OWN} --to 9001"));
    insta::assert_snapshot!(installation.run(&plan).transcript());
}

#[test]
fn validate_stops_at_a_pending_migration_that_the_lint_refuses_and_passes_what_is_applied() {
    let installation = with_context();
    installation.ok(&format!("tenant context enable nrna app {OWN}"));
    let validate = format!("migrate validate -t nrna {OWN}");
    let output = installation.fails(1, &validate);
    assert!(
        output.stdout.contains("unwatched-table"),
        "{}",
        output.transcript()
    );
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    installation.ok(&validate);
}

#[test]
fn new_writes_the_header_of_a_phase_and_says_how_to_check_the_file() {
    let installation = Installation::empty();
    context(&installation);
    let output = installation.run("migrate new app fill_notes --dir own --phase backfill --format json");
    assert!(
        output
            .stderr
            .contains("hint: tenantctl migrate lint --migrations own --context app"),
        "{}",
        output.transcript()
    );
    let up = installation.read(output.json()["up"].as_str().unwrap());
    assert!(
        up.starts_with("-- phase: backfill\n-- backfill: table=SCHEMA.TABLE key=id\n-- batch: 5000\n"),
        "{up}"
    );
    installation.fails(2, "migrate new app empty_notes --dir own --phase later");
}
