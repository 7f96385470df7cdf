//! `doctor`: each thing that can be amiss in an installation is found by its name and mended by what the finding says.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::fleet::{self, OWN};
use crate::support::Installation;

/// What is found: each finding with its target, check, object and what mends it.
fn findings(installation: &Installation) -> Vec<Value> {
    let output = installation.run("doctor --format ndjson");
    assert!(matches!(output.code, 0 | 1), "{}", output.transcript());
    let rows = output
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    rows.filter(|row: &Value| row["result"] == "found" && row["code"] != "server-version")
        .collect()
}

fn text<'r>(row: &'r Value, field: &str) -> &'r str {
    row[field].as_str().unwrap()
}

/// Does what a finding says: a command of the program, or statements as the superuser, one by one.
fn mend(installation: &Installation, row: &Value) {
    let mend = text(row, "mend");
    match mend.strip_prefix("tenantctl ") {
        Some(line) => drop(installation.ok(line)),
        None => {
            for statement in mend.split("; ") {
                installation.query_as_superuser(text(row, "database"), statement);
            }
        }
    }
}

/// That exactly this is found, and nothing more once it is mended.
fn assert_found_and_mended(installation: &Installation, expected: &[(&str, &str, &str)]) {
    let found = findings(installation);
    let named: Vec<_> = found
        .iter()
        .map(|row| (text(row, "target"), text(row, "code"), text(row, "object")))
        .collect();
    assert_eq!(named, expected, "{found:#?}");
    for row in &found {
        mend(installation, row);
    }
    let left = findings(installation);
    assert!(left.is_empty(), "{left:#?}");
}

fn running() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    installation
}

#[test]
fn doctor_finds_nothing_in_a_new_installation_and_names_all_that_it_looked_at() {
    let installation = running();
    let report = installation.run("doctor --format json").json();
    let targets: Vec<&str> = report["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["target"].as_str().unwrap())
        .collect();
    assert_eq!(targets, ["landlord", "server home", "nrna"]);
    assert!(findings(&installation).is_empty());
}

#[test]
fn rights_of_the_administrator_and_the_groups_are_found_and_mended() {
    let installation = running();
    installation.query_as_superuser(
        "postgres",
        "alter role tenantctl nocreatedb; alter role tenantctl_main_app login; set role tenantctl; revoke tenantctl_main_audit from tenantctl",
    );
    assert_found_and_mended(
        &installation,
        &[
            ("server home", "administrator", "tenantctl"),
            ("server home", "administrator", "tenantctl"),
            ("server home", "group-roles", "tenantctl_main_app"),
        ],
    );
}

#[test]
fn databases_without_tenant_and_leftovers_are_found_and_dropped() {
    let installation = running();
    for name in [
        "tenant_stray",
        "tenantctl_main_shadow_1",
        "tenantctl_main_golden_1_unfinished",
        "tenantctl_main_golden_2",
    ] {
        installation.query_as_superuser(
            "postgres",
            &format!("create database {name} owner tenantctl_main_owner"),
        );
    }
    installation.query_as_superuser(
        "postgres",
        "alter database tenantctl_main_golden_2 with is_template true",
    );
    assert_found_and_mended(
        &installation,
        &[
            ("server home", "database-without-tenant", "tenant_stray"),
            ("server home", "golden-database", "tenantctl_main_golden_2"),
            (
                "server home",
                "leftover-database",
                "tenantctl_main_golden_1_unfinished",
            ),
            ("server home", "leftover-database", "tenantctl_main_shadow_1"),
        ],
    );
}

#[test]
fn a_tenant_without_database_is_found_and_restored() {
    let installation = running();
    installation.ok("tenant backup nrna");
    installation.query_as_superuser("postgres", "drop database tenant_nrna with (force)");
    assert_found_and_mended_first(&installation, ("server home", "tenant-without-database", "nrna"));
}

/// That this is found first, and nothing more once it is mended: others follow from it.
fn assert_found_and_mended_first(installation: &Installation, expected: (&str, &str, &str)) {
    let found = findings(installation);
    let first = &found[0];
    assert_eq!(
        (text(first, "target"), text(first, "code"), text(first, "object")),
        expected,
        "{found:#?}"
    );
    mend(installation, first);
    let left = findings(installation);
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn logins_that_nobody_needs_are_found_and_dropped() {
    let installation = running();
    installation.query_as_superuser(
        "postgres",
        "create role tenant_gone_app login in role tenantctl_main_app; create role tenant_nrna_probe login in role tenant_nrna_app",
    );
    assert_found_and_mended(
        &installation,
        &[
            ("server home", "leftover-login", "tenant_gone_app"),
            ("server home", "leftover-login", "tenant_nrna_probe"),
        ],
    );
}

#[test]
fn a_creation_that_stopped_half_way_is_found_and_finished() {
    let installation = running();
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.tenant_steps set finished_at = null where position > 1;
         update landlord.tenants set status = 'provisioning'",
    );
    assert_found_and_mended(&installation, &[("landlord", "unfinished-operation", "nrna")]);
}

#[test]
fn a_run_whose_program_died_is_found_and_resumed() {
    let installation = fleet::fleet(&[]);
    installation.ok(&format!("migrate up --all {OWN}"));
    let leave =
        "update landlord.runs set state = 'running', finished_at = null where operation = 'migrate up';
                 update landlord.run_targets set state = 'running'";
    installation.query_as_superuser("tenantctl", leave);
    let run = text(&fleet::latest_run(&installation), "id").to_owned();
    assert_found_and_mended(
        &installation,
        &[("landlord", "abandoned-run", &format!("run {run}"))],
    );
    // Who repeats the command instead has nothing to resume, also where the run died with all of them done.
    for states in ["", "; update landlord.run_targets set state = 'done'"] {
        installation.query_as_superuser("tenantctl", &format!("{leave}{states}"));
        installation.ok(&format!("migrate up --all {OWN}"));
        installation.ok("doctor");
    }
}

#[test]
fn the_login_of_a_second_operator_is_nothing_to_find() {
    let installation = running();
    installation.query_as_superuser(
        "postgres",
        "create role second login createdb createrole;
         grant tenantctl_main_owner, tenantctl_main_audit, tenantctl_main_app, tenantctl_main_readonly to second",
    );
    let found = findings(&installation);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_server_that_cannot_be_reached_is_found() {
    let installation = running();
    let other = Installation::empty();
    other.ok("local up");
    let host = other.cluster().socket_directory().display().to_string();
    installation.ok(&format!("server add far --host {host} --username tenantctl"));
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.servers set port = 1 where name = 'far'",
    );
    let found = findings(&installation);
    assert_eq!(
        (text(&found[0], "target"), text(&found[0], "code")),
        ("server far", "reachable")
    );
    assert_eq!(found[0]["mend"], "tenantctl server show far");
}

#[test]
fn logins_that_differ_from_the_tenants_status_are_found_and_mended() {
    let installation = running();
    installation.query_as_superuser(
        "postgres",
        "revoke connect on database tenant_nrna from tenant_nrna_app; drop owned by tenant_nrna_readonly; drop role tenant_nrna_readonly",
    );
    assert_found_and_mended(
        &installation,
        &[
            ("nrna", "access", "tenant_nrna_app"),
            ("nrna", "access", "tenant_nrna_readonly"),
        ],
    );
}

#[test]
fn missing_partitions_and_broken_indexes_are_found_and_mended() {
    let installation = running();
    installation.query_as_superuser(
        "tenant_nrna",
        "do $$ begin execute 'drop table audit.activity_log_' || to_char(now() + interval '1 month', 'YYYY_MM'); end $$;
         update pg_index set indisvalid = false where indexrelid = 'organization.units_pkey'::regclass",
    );
    assert_found_and_mended(
        &installation,
        &[
            ("nrna", "partitions", "audit.activity_log"),
            ("nrna", "invalid-index", "organization.units_pkey"),
        ],
    );
}

#[test]
fn an_old_extension_is_found_and_updated() {
    let installation = running();
    installation.query_as_superuser(
        "tenant_nrna",
        "drop extension if exists pg_trgm; create extension pg_trgm version '1.3'",
    );
    assert_found_and_mended(&installation, &[("nrna", "extension", "pg_trgm")]);
}

#[test]
fn backups_that_are_missing_or_too_old_for_their_plan_are_found_and_taken() {
    let installation = running();
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.tenants set created_at = now() - interval '9 days'",
    );
    assert_found_and_mended(&installation, &[("nrna", "backup", "nrna")]);
    installation.ok("tenant backup nrna --class daily");
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.backups set taken_at = taken_at - interval '37 hours'",
    );
    assert_found_and_mended(&installation, &[("nrna", "backup", "nrna")]);
    installation.ok("tenant setting set backup_class hourly -t nrna");
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.backups set taken_at = taken_at - interval '3 hours'",
    );
    assert_found_and_mended(&installation, &[("nrna", "backup", "nrna")]);
}

#[test]
fn a_tenant_behind_its_migrations_is_found_and_migrated() {
    let installation = running();
    installation.ok("migrate down -t nrna --steps 1 --yes");
    assert_found_and_mended(&installation, &[("nrna", "schema", "tenant_nrna")]);
}

#[test]
fn a_landlord_behind_its_migrations_is_found_and_migrated() {
    let installation = running();
    installation.ok("migrate down --landlord --steps 1 --yes");
    assert_found_and_mended(&installation, &[("landlord", "schema", "migrations")]);
}

#[test]
fn a_database_with_anothers_stamp_is_found() {
    let installation = running();
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.tenants set landlord_id = gen_random_uuid()",
    );
    let found = findings(&installation);
    assert_eq!(
        (text(&found[0], "target"), text(&found[0], "code")),
        ("nrna", "schema")
    );
    assert_eq!(found[0]["mend"], "tenantctl tenant verify-isolation nrna");
}

/// Gives the cluster a certificate that is valid for so many days.
fn certify(installation: &Installation, days: u16) {
    let data = installation.cluster().root().join("data");
    let owner = std::fs::metadata(&data).unwrap();
    let status = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
        ])
        .args(["-nodes", "-subj", "/CN=localhost", "-days", &days.to_string()])
        .args(["-keyout", "server.key", "-out", "server.crt"])
        .current_dir(&data)
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    for file in ["server.key", "server.crt"] {
        std::os::unix::fs::chown(data.join(file), Some(owner.uid()), Some(owner.gid())).unwrap();
    }
}

#[test]
fn a_certificate_that_runs_out_is_found_and_renewed() {
    let installation = running();
    // Each test has an address to itself, since the port is the same everywhere.
    let [first, second, ..] = std::process::id().to_be_bytes().map(|byte| byte.clamp(1, 254));
    let [.., third, fourth] = std::process::id().to_be_bytes();
    let host = format!("127.{}.{third}.{}", first.max(second), fourth.clamp(1, 254));
    let other = Installation::empty();
    other.ok("local up");
    certify(&other, 10);
    let mut server = listen(&other, &host);
    installation.ok(&format!(
        "server add far --host {host} --username tenantctl --ssl-mode require --secret none"
    ));
    let of_certificates = |found: Vec<Value>| -> Vec<Value> {
        let certificates = found.into_iter().filter(|row| row["code"] == "certificate");
        certificates.collect()
    };
    let found = of_certificates(findings(&installation));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(text(&found[0], "target"), "server far");
    certify(&other, 365);
    mend(&other, &found[0]);
    let left = of_certificates(findings(&installation));
    assert!(left.is_empty(), "{left:#?}");
    other.ok("local down");
    server.wait().unwrap();
}

/// Starts the cluster's server anew so that it also listens at an address, with TLS. The local cluster never does.
fn listen(installation: &Installation, host: &str) -> Child {
    let data = installation.cluster().root().join("data");
    let owner = std::fs::metadata(&data).unwrap();
    let access = data.join("pg_hba.conf");
    let rules = std::fs::read_to_string(&access).unwrap();
    std::fs::write(&access, format!("hostssl all all 127.0.0.0/8 trust\n{rules}")).unwrap();
    let line = std::fs::read_to_string(data.join("postmaster.opts")).unwrap();
    installation.ok("local down");
    let line = line
        .trim()
        .replace("listen_addresses=", &format!("listen_addresses={host}"));
    let server = Command::new("sh")
        .args(["-c", &format!("exec {line} -c ssl=on")])
        .current_dir("/")
        .uid(owner.uid())
        .gid(owner.gid())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while installation.psql("postgres", "select 1").code != 0 {}
    server
}
