//! `tenant verify-isolation`: each way in which tenants' rows could meet is planted, found by its name, and mended by
//! what the finding itself says.

mod data;
mod privileges;
mod probe;
mod report;
mod row_security;
mod surroundings;

use serde_json::Value;

use crate::support::Installation;

/// The database of the tenant `nrna`.
const TENANT: &str = "tenant_nrna";

/// A way in which tenants' rows could meet.
struct Fault {
    /// The check that finds it.
    code: &'static str,
    /// What the finding names.
    object: &'static str,
    /// What the superuser does to plant it.
    plant: &'static str,
}

const fn fault(code: &'static str, object: &'static str, plant: &'static str) -> Fault {
    Fault { code, object, plant }
}

/// The tenant `nrna` beside `uml`.
fn installation() -> Installation {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    installation
}

/// What is found in `nrna`, as it is reported.
fn findings(installation: &Installation, line: &str) -> Vec<Value> {
    let output = installation.run(&format!("{line} --format ndjson"));
    let rows: Vec<Value> = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        // The server of whoever runs the tests may be an old one.
        .filter(|row: &Value| row["result"] == "found" && row["code"] != "server-version")
        .collect();
    assert!(!output.stdout.is_empty(), "{}", output.transcript());
    assert!(output.code == 1 || rows.is_empty(), "{}", output.transcript());
    rows
}

/// The checks that found something.
fn codes(found: &[Value]) -> Vec<String> {
    found
        .iter()
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

fn assert_clean(installation: &Installation, line: &str, after: &str) {
    let found = findings(installation, line);
    assert!(found.is_empty(), "after {after}: {found:#?}");
}

fn mend(installation: &Installation, found: &[Value]) {
    for row in found {
        let database = row["database"].as_str().unwrap();
        installation.query_as_superuser(database, row["mend"].as_str().unwrap());
    }
}

/// Plants each fault alone, looks for its name, and mends it as the findings say.
fn assert_found_and_mended(installation: &Installation, line: &str, faults: &[Fault]) {
    assert_clean(installation, line, "nothing");
    for fault in faults {
        installation.query_as_superuser(TENANT, fault.plant);
        let found = findings(installation, line);
        assert!(
            found
                .iter()
                .any(|row| row["code"] == fault.code && row["object"] == fault.object),
            "{}: {found:#?}",
            fault.plant
        );
        mend(installation, &found);
        // What one statement mends may show the next fault, as where a table had no tenants at all.
        let shown = findings(installation, line);
        if !shown.is_empty() {
            mend(installation, &shown);
            assert_clean(installation, line, fault.plant);
        }
    }
}
