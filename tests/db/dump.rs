//! Dumps: with the tenant set there are rows; without it there are none, and the program does not say so.

use std::process::Command;

use crate::fixture::{Databases, OWNER, TENANT};
use crate::probe;

struct Dump {
    succeeded: bool,
    text: String,
}

fn dump(databases: &Databases, arguments: &[&str], tenant_id: Option<&str>) -> Dump {
    let mut command = Command::new("pg_dump");
    command
        .args([
            "--data-only",
            "--table",
            "probe.parents",
            "--role",
            OWNER,
            "--username",
            "tenantctl",
        ])
        .args(arguments)
        .arg("--host")
        .arg(databases.cluster().socket_directory())
        .arg(TENANT);
    if let Some(tenant_id) = tenant_id {
        command.env("PGOPTIONS", format!("-c tenantctl.tenant_id={tenant_id}"));
    }
    let output = command.output().unwrap();
    Dump {
        succeeded: output.status.success(),
        text: String::from_utf8(output.stdout).unwrap(),
    }
}

#[test]
fn a_dump_with_the_tenant_set_has_its_rows() {
    let databases = Databases::start();
    probe::create(&databases);
    let dump = dump(
        &databases,
        &["--enable-row-security"],
        Some(&databases.tenant_id()),
    );
    assert!(dump.succeeded && dump.text.contains("\tfirst\n"), "{}", dump.text);
}

#[test]
fn a_dump_without_the_tenant_fails_or_is_empty() {
    let databases = Databases::start();
    probe::create(&databases);
    let refused = dump(&databases, &[], None);
    assert!(!refused.succeeded, "{}", refused.text);
    // The reason why a backup counts its rows.
    let empty = dump(&databases, &["--enable-row-security"], None);
    assert!(empty.succeeded && !empty.text.contains("first"), "{}", empty.text);
}
