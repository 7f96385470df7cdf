//! `migrate validate --catalogue`

use crate::fleet::{OWN, fleet, migration, shown};
use crate::shadow::SHADOWS;
use crate::support::Installation;

/// A change by hand, as somebody does it who knows the password.
fn by_hand(installation: &Installation, slug: &str, sql: &str) {
    installation.query_as_superuser(&format!("tenant_{slug}"), sql);
}

#[test]
fn validate_catalogue_of_sound_databases_finds_nothing() {
    let installation = fleet(&["alfa"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    let output = installation.run(&format!("migrate validate --all --landlord --catalogue {OWN}"));
    assert_eq!(
        (output.code, output.stdout.as_str()),
        (0, ""),
        "{}",
        output.transcript()
    );
    assert_eq!(output.stderr, "nothing is wrong\n");
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn validate_catalogue_tells_drift_of_a_fleet_in_clusters() {
    let installation = fleet(&["alfa", "bravo", "charlie"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    for slug in ["alfa", "bravo"] {
        by_hand(
            &installation,
            slug,
            "alter table organization.units add column fax text;
             create table organization.faxes (id integer primary key);
             alter policy tenant_access on identity.users using (true)",
        );
    }
    by_hand(
        &installation,
        "charlie",
        "drop trigger touch on organization.units;
         create schema reports; create table reports.totals ()",
    );
    by_hand(
        &installation,
        "nrna",
        "create schema reports; create table reports.totals ()",
    );
    let line = format!("migrate validate --all --catalogue {OWN}");
    insta::assert_snapshot!(shown(&installation.fails(1, &line)));

    let rows = installation.fails(1, &format!("{line} --format json")).json();
    let of = |slug: &str| {
        let rows = rows.as_array().unwrap().iter();
        rows.filter(|row| row["target"] == slug)
            .map(|row| row["kind"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("alfa"), ["drift"; 3]);
    assert_eq!(of("charlie"), ["drift", "unknown_schema"]);
    assert_eq!(of("nrna"), ["unknown_schema"]);
    // A schema that belongs to no context is somebody's own, and no fault.
    installation.ok(&format!("migrate validate -t nrna --catalogue {OWN}"));
    assert_eq!(installation.query("postgres", SHADOWS), "0");
}

#[test]
fn validate_catalogue_with_a_changed_file_says_why_it_cannot_tell() {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    migration(
        &installation,
        9001,
        "create_notes",
        "create schema app;",
        "drop schema app;",
    );
    insta::assert_snapshot!(shown(
        &installation.fails(1, &format!("migrate validate -t nrna --catalogue {OWN}"))
    ));
}
