//! `tenant validate`: data that broke its rules behind their back is found, counted and named.

use serde_json::Value;

use crate::support::Installation;

const TENANT: &str = "tenant_nrna";

/// What is found: the check, the object, what is wrong and what mends it.
fn findings(installation: &Installation, line: &str) -> Vec<Value> {
    let output = installation.run(&format!("{line} --format ndjson"));
    assert!(matches!(output.code, 0 | 1), "{}", output.transcript());
    let rows = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let found: Vec<Value> = rows.filter(|row: &Value| row["result"] == "found").collect();
    assert_eq!(
        output.code,
        i32::from(!found.is_empty()),
        "{}",
        output.transcript()
    );
    found
}

/// Breaks something, expects exactly one finding of a check, mends it as that says, and expects none.
fn assert_found_and_mended(check: &str, object: &str, fault: &str, plant: &str) {
    let installation = Installation::new();
    installation.ok("unit type create country --name Country --rank 0 -t nrna");
    installation.ok("unit create NP --name Nepal --type country -t nrna");
    assert_found_and_mended_in(&installation, (check, object, fault), plant);
}

fn assert_found_and_mended_in(
    installation: &Installation,
    (check, object, fault): (&str, &str, &str),
    plant: &str,
) {
    installation.query_as_superuser(TENANT, plant);
    let found = findings(installation, "tenant validate nrna");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (&found[0]["code"], &found[0]["object"]),
        (&check.into(), &object.into())
    );
    assert!(found[0]["fault"].as_str().unwrap().contains(fault), "{found:#?}");
    let mend = found[0]["mend"].as_str().unwrap();
    match mend.strip_prefix("tenantctl ") {
        Some(line) => drop(installation.ok(line)),
        None => drop(installation.query_as_superuser(TENANT, mend)),
    }
    let left = findings(installation, "tenant validate nrna");
    assert!(left.is_empty(), "after {mend}: {left:#?}");
}

#[test]
fn validate_finds_nothing_in_the_landlord_and_a_new_tenant() {
    let installation = Installation::new();
    installation.ok("tenant validate --all --landlord");
}

#[test]
fn orphans_are_counted_and_the_first_are_named() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        TENANT,
        "set session_replication_role = replica; delete from tenancy.actors",
    );
    let found = findings(&installation, "tenant validate nrna --check foreign-keys");
    let types = found
        .iter()
        .find(|row| row["object"] == "organization.unit_types")
        .unwrap();
    let fault = types["fault"].as_str().unwrap();
    assert!(fault.contains("created_by_fkey without its row: "), "{fault}");
    assert!(fault.contains(" rows, the first of them "), "{fault}");
    assert_eq!(types["mend"], "tenantctl tenant restore -t nrna");
}

#[test]
fn a_foreign_key_that_was_never_checked_is_named_and_validated() {
    assert_found_and_mended(
        "foreign-keys",
        "organization.units",
        "units_again_fkey was never checked for older rows",
        "alter table organization.units add constraint units_again_fkey foreign key (tenant_id, unit_type_id)
         references organization.unit_types (tenant_id, id) not valid",
    );
}

#[test]
fn rows_that_break_a_check_or_hold_null_are_found() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        TENANT,
        "alter table organization.unit_types add constraint unit_types_rank_again check (rank < 0) not valid",
    );
    let found = findings(&installation, "tenant validate nrna --check constraints");
    assert_eq!(found.len(), 1, "{found:#?}");
    let fault = found[0]["fault"].as_str().unwrap();
    assert!(
        fault.starts_with("unit_types_rank_again is broken by "),
        "{fault}"
    );
}

#[test]
fn a_unit_at_a_wrong_place_is_found_and_put_right() {
    assert_found_and_mended(
        "units",
        "NP",
        "its depth is 9 and should be ",
        "set session_replication_role = replica; update organization.units set depth = 9",
    );
}

#[test]
fn a_missing_month_is_found_and_made() {
    assert_found_and_mended(
        "partitions",
        "audit.activity_log",
        "1 of the partitions of the next 3 months are missing",
        "do $$ begin execute 'drop table audit.activity_log_' || to_char(now() + interval '1 month', 'YYYY_MM'); end $$",
    );
}

#[test]
fn rows_in_a_default_partition_are_found_and_get_their_own() {
    assert_found_and_mended(
        "partitions",
        "audit.activity_log",
        "rows of 1 months are in its default partition",
        "insert into audit.activity_log (tenant_id, occurred_at, action)
         select id, '1999-12-31', 'test.old' from tenancy.tenants",
    );
}

#[test]
fn a_sequence_behind_its_table_is_found_and_set() {
    assert_found_and_mended(
        "sequences",
        "audit.schema_changes_id_seq",
        "it stands at 1, and audit.schema_changes has numbers up to ",
        "select setval('audit.schema_changes_id_seq', 1)",
    );
}

#[test]
fn a_seeded_row_that_is_gone_is_found_and_comes_back() {
    let installation = Installation::new();
    installation.ok("local up");
    assert_found_and_mended_in(
        &installation,
        ("seeds", "reference.removal_reasons", "1 are missing and 0 differ"),
        "delete from reference.removal_reasons where code = (select max(code) from reference.removal_reasons)",
    );
}

#[test]
fn a_wrong_stamp_is_found_and_mended() {
    assert_found_and_mended(
        "stamp",
        "nrna",
        "it is stamped as a tenant of the landlord ",
        "update tenancy.tenants set landlord_id = gen_random_uuid()",
    );
}

#[test]
fn the_landlord_is_validated_too() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; delete from landlord.permissions",
    );
    let found = findings(&installation, "tenant validate --landlord");
    let codes: Vec<&str> = found.iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert!(
        codes.contains(&"foreign-keys") && codes.contains(&"seeds"),
        "{found:#?}"
    );
    assert!(found.iter().all(|row| row["target"] == "landlord"));
}

#[test]
fn an_unknown_check_is_a_mistake() {
    let installation = Installation::new();
    let output = installation.fails(2, "tenant validate nrna --check keys");
    assert!(output.stderr.contains("foreign-keys"), "{}", output.transcript());
}
