//! `migrate down` and `repair`: what is taken back or put right.

use crate::fleet::{OWN, fleet, latest_run, migration, shown};

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
        output
            .stderr
            .contains("hint: tenantctl migrate repair --migrations own -t nrna"),
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
