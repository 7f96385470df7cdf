//! What the report says, and what the command refuses.

use super::{TENANT, installation};

#[test]
fn the_report_tells_each_finding_with_what_mends_it() {
    let installation = installation();
    installation.query_as_superuser(TENANT, "grant connect on database tenant_nrna to public");
    installation.query_as_superuser(
        "tenant_uml",
        "alter table identity.users disable row level security",
    );
    let output = installation.run("tenant verify-isolation --all");
    insta::assert_snapshot!(shown(&output.transcript()));
}

#[test]
fn the_report_is_dated_and_names_every_check() {
    let installation = installation();
    let report = installation
        .run("tenant verify-isolation nrna --format json")
        .json();
    assert_eq!(report["tool_version"], env!("CARGO_PKG_VERSION"));
    let tenant = &report["targets"][0];
    assert_eq!(
        (tenant["target"].as_str(), tenant["database"].as_str()),
        (Some("nrna"), Some(TENANT))
    );
    for dated in [&report["reported_at"], &tenant["checked_at"]] {
        assert!(dated.as_str().unwrap().ends_with('Z'), "{dated}");
    }
    let checks = tenant["checks"].as_array().unwrap();
    let codes: Vec<&str> = checks
        .iter()
        .map(|check| check["code"].as_str().unwrap())
        .collect();
    let mut once = codes.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), codes.len(), "each check has a name of its own");
    insta::assert_snapshot!(codes.join("\n"));
}

#[test]
fn a_tenant_that_cannot_be_reached_is_named_and_the_others_are_verified() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "drop database tenant_uml with (force)");
    let output = installation.fails(7, "tenant verify-isolation --all");
    assert!(output.stdout.starts_with("nrna: "), "{}", output.transcript());
    assert!(output.stderr.contains("uml: "), "{}", output.transcript());
    installation.fails(6, "tenant verify-isolation uml");
}

#[test]
fn a_table_of_the_operators_own_without_tenants_data_is_named_as_shared() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser(
        TENANT,
        "create schema app; create table app.holidays (day date primary key)",
    );
    installation.fails(1, "tenant verify-isolation nrna");
    installation.ok("tenant verify-isolation nrna --shared app.holidays");
}

#[test]
fn the_landlord_and_nothing_at_all_are_refused() {
    let installation = installation();
    insta::assert_snapshot!(installation.run("tenant verify-isolation").transcript());
    insta::assert_snapshot!(
        installation
            .run("tenant verify-isolation --landlord")
            .transcript()
    );
    installation.fails(2, "tenant verify-isolation nrna --all");
    installation.fails(3, "tenant verify-isolation nrn");
}

fn shown(transcript: &str) -> String {
    regex::Regex::new(r"PostgreSQL \d+\.\d+( \([^)]*\))?")
        .unwrap()
        .replace_all(transcript, "PostgreSQL [version]")
        .into_owned()
}
