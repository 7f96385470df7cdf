//! `tenant archive`, `tenant purge`

use std::fs;
use std::os::unix::fs::PermissionsExt;

use sha2::{Digest, Sha256};

use crate::support::Installation;

const ARCHIVE: &str = "tenant archive nrna --retention retention --yes";

fn refused(installation: &Installation, code: i32, line: &str, words: &str, hint: &str) {
    let output = installation.fails(code, line);
    assert!(output.stderr.contains(words), "{}", output.transcript());
    assert!(
        output.stderr.contains(&format!("hint: {hint}")),
        "{}",
        output.transcript()
    );
}

fn status(installation: &Installation) -> String {
    installation.query(
        "tenantctl",
        "select status from landlord.tenants where slug = 'nrna'",
    )
}

fn databases_and_logins(installation: &Installation) -> String {
    installation.query(
        "tenantctl",
        "select (select count(*) from pg_database where datname like 'tenant\\_%'),
                (select count(*) from pg_roles where rolname like 'tenant\\_nrna%')",
    )
}

#[test]
fn archive_keeps_a_tried_backup_and_the_trail_and_the_application_out() {
    let installation = Installation::new();
    installation.fails(5, "tenant archive nrna");
    installation.ok(ARCHIVE);
    assert_eq!(status(&installation), "archived");
    assert_eq!(
        installation.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')"
        ),
        "f"
    );
    let backups = installation.run("tenant backups nrna --format json").json();
    assert!(backups[0]["verified_at"].is_string(), "{backups}");
    // Once all is kept, archiving again makes no second backup and no second trail.
    assert!(installation.ok(ARCHIVE).contains("is archived already"));
    let again = installation.run("tenant backups nrna --format json").json();
    assert_eq!(again.as_array().unwrap().len(), backups.as_array().unwrap().len());
    let folder = fs::read_dir(installation.home().join("retention"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let trail = fs::read(folder.join("trail.ndjson")).unwrap();
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let lines = String::from_utf8(trail.clone()).unwrap();
    assert_eq!(manifest["entries"], lines.lines().count());
    let digest = Sha256::digest(&trail).to_vec();
    let written = manifest["sha256"].as_str().unwrap();
    let written: Vec<u8> = (0..written.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&written[at..at + 2], 16).unwrap())
        .collect();
    assert_eq!(written, digest);
    assert!(lines.lines().all(|line| {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        entry["action"].is_string() && entry["tenant_id"].is_string()
    }));
    installation.fails(1, "unit type create x --name X -t nrna");
    installation.fails(1, "tenant resume nrna");
    installation.fails(4, "tenant create nrna --template political_party");
}

#[test]
fn purge_refuses_until_everything_is_there() {
    let installation = Installation::new();
    let purge = "tenant purge nrna --confirm nrna";
    refused(
        &installation,
        1,
        purge,
        "it is active, not archived",
        "tenantctl tenant archive nrna",
    );
    installation.ok(ARCHIVE);
    refused(
        &installation,
        1,
        purge,
        "and is kept until",
        "tenantctl tenant purge nrna --grace 0s",
    );
    let purge = "tenant purge nrna --grace 0s --confirm nrna";
    installation.query(
        "tenantctl",
        "begin; select landlord.act_as('test', null, null, null);
         update landlord.backups set verified_at = null; commit",
    );
    refused(
        &installation,
        1,
        purge,
        "no backup was taken and tried",
        "tenantctl tenant backup nrna --verify",
    );
    installation.ok("tenant backup nrna --verify");
    let folder = fs::read_dir(installation.home().join("retention"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let trail = fs::read(folder.join("trail.ndjson")).unwrap();
    fs::write(folder.join("trail.ndjson"), &trail[1..]).unwrap();
    refused(
        &installation,
        1,
        purge,
        "was altered",
        "tenantctl tenant archive nrna",
    );
    installation.ok(ARCHIVE);
    let backups = installation.run("tenant backups nrna --format json").json();
    let dump = std::path::Path::new(backups[0]["path"].as_str().unwrap()).join("database.dump");
    let bytes = fs::read(&dump).unwrap();
    fs::write(&dump, &bytes[1..]).unwrap();
    refused(
        &installation,
        1,
        purge,
        "is truncated",
        "tenantctl tenant backup nrna --verify",
    );
    assert_eq!(status(&installation), "archived");
    assert_eq!(databases_and_logins(&installation), "1|2");
}

#[test]
fn purge_drops_databases_and_logins_and_keeps_backups_and_trail() {
    let installation = Installation::new();
    installation.ok("tenant backup nrna");
    installation.ok("tenant restore nrna --backup latest --yes");
    installation.ok(ARCHIVE);
    for leftover in ["incoming", "verify"] {
        let create = format!("create database \"tenant_nrna-{leftover}\"");
        installation.query("postgres", &create);
    }
    installation.fails(5, "tenant purge nrna --grace 0s");
    installation.fails(5, "tenant purge nrna --grace 0s --yes");
    installation.query_as_superuser(
        "tenantctl",
        "set tenantctl.actor = 'test';
         insert into landlord.servers (id, name, host, port, username, secret_reference)
         values (gen_random_uuid(), 'eu1', '/nowhere', 5432, 'nobody', 'env:NOT_SET')",
    );
    installation.ok("tenant purge nrna --grace 0s --confirm nrna");
    assert_eq!(status(&installation), "purged");
    refused(
        &installation,
        4,
        "tenant create nrna --template political_party",
        "tenant nrna was purged at",
        "tenantctl tenant create ANOTHER_SLUG",
    );
    assert_eq!(databases_and_logins(&installation), "0|0");
    assert!(installation.home().join("retention").read_dir().unwrap().count() == 1);
    assert_eq!(
        installation
            .run("tenant backups --format json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert!(
        installation
            .ok("tenant purge nrna --grace 0s --confirm nrna")
            .contains("is purged already")
    );
    refused(
        &installation,
        1,
        "tenant restore nrna --backup latest --yes",
        "tenant nrna is purged",
        "tenantctl tenant status nrna",
    );
    assert_eq!(
        installation.ok("tenant list --format csv --columns slug"),
        "slug\n"
    );
}
