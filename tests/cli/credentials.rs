//! `tenant credentials`

use std::os::unix::fs::PermissionsExt;

use crate::support::{Installation, Output};

fn connects(installation: &Installation, login: &str, password: &str) -> bool {
    installation
        .client(login, "tenant_nrna")
        .args(["-c", "select 1"])
        .env("PGPASSWORD", password)
        .output()
        .unwrap()
        .status
        .success()
}

fn rotated(output: &Output, index: usize) -> (String, String) {
    assert_eq!(output.code, 0, "{}", output.transcript());
    let record = &output.json()[index];
    let field = |name: &str| record[name].as_str().unwrap().to_owned();
    (field("login"), field("password"))
}

const ROTATE: &str = "tenant credentials rotate nrna --yes --format json";

#[test]
fn rotate_makes_the_old_password_good_for_nothing() {
    let installation = Installation::new();
    let (login, first) = rotated(&installation.run(ROTATE), 0);
    assert_eq!(login, "tenant_nrna_app");
    assert!(connects(&installation, &login, &first));
    let (same, second) = rotated(&installation.run(ROTATE), 0);
    assert_eq!(same, login);
    assert!(connects(&installation, &login, &second));
    assert!(!connects(&installation, &login, &first));
}

#[test]
fn rotate_with_grace_keeps_the_old_password_while_the_application_changes_over() {
    let installation = Installation::new();
    let (login, old) = rotated(&installation.run(ROTATE), 0);
    let output = installation.run(&format!("{ROTATE} --grace 24h"));
    let (second_login, new) = rotated(&output, 0);
    assert_eq!(second_login, "tenant_nrna_app_2");
    assert_eq!(output.json()[0]["former_login"], "tenant_nrna_app");
    assert!(connects(&installation, &second_login, &new));
    assert!(connects(&installation, &login, &old));

    let refused = installation.fails(1, &format!("{ROTATE} --grace 24h"));
    assert!(
        refused
            .stderr
            .contains("the password of tenant_nrna_app is still good until"),
        "{}",
        refused.transcript()
    );

    installation.query_as_superuser("postgres", "alter role tenant_nrna_app valid until 'yesterday'");
    assert!(!connects(&installation, &login, &old));
    let (back, newest) = rotated(&installation.run(&format!("{ROTATE} --grace 24h --login app")), 0);
    assert_eq!(back, login);
    assert!(connects(&installation, &login, &newest));
    assert!(connects(&installation, &second_login, &new));
}

#[test]
fn rotate_without_grace_closes_the_second_login() {
    let installation = Installation::new();
    let (second_login, lent) = rotated(&installation.run(&format!("{ROTATE} --grace 24h")), 0);
    let (login, password) = rotated(&installation.run(ROTATE), 0);
    assert_eq!(login, second_login);
    assert!(connects(&installation, &login, &password));
    assert!(!connects(&installation, &login, &lent));
    let closed = "select count(*) from pg_roles where rolname ~ '^tenant_nrna_(app|readonly)$' and rolvaliduntil <= now()";
    assert_eq!(installation.query("postgres", closed), "2");
}

#[test]
fn the_second_login_has_the_rights_of_the_first_and_is_kept_out_with_it() {
    let installation = Installation::new();
    let (login, password) = rotated(&installation.run(&format!("{ROTATE} --grace 24h")), 0);
    let session = installation
        .client(&login, "tenant_nrna")
        .args(["-c", "select pg_sleep(60)"])
        .env("PGPASSWORD", &password)
        .stderr(std::process::Stdio::null())
        .spawn();
    let mut session = session.unwrap();
    let waiting = format!("select count(*) from pg_stat_activity where usename = '{login}'");
    while installation.query_as_superuser("postgres", &waiting) == "0" {}
    installation.ok("tenant suspend nrna --yes");
    assert!(!session.wait().unwrap().success());
    assert!(!connects(&installation, &login, &password));
    installation.ok("tenant resume nrna");
    assert!(connects(&installation, &login, &password));
}

#[test]
fn rotate_over_many_writes_a_file_that_nobody_else_reads() {
    let installation = Installation::new();
    installation.ok("tenant create abc --template political_party");
    let shown = installation.ok("tenant credentials rotate --all --login app --output new.ndjson --yes");
    assert_eq!(shown, "");
    let text = installation.read("new.ndjson");
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    let nrna = lines.iter().find(|line| line["tenant"] == "nrna").unwrap();
    assert!(connects(
        &installation,
        nrna["login"].as_str().unwrap(),
        nrna["password"].as_str().unwrap()
    ));
    let mode = std::fs::metadata(installation.home().join("new.ndjson"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    installation.fails(2, "tenant credentials rotate --all --output new.ndjson --yes");
    assert!(connects(
        &installation,
        nrna["login"].as_str().unwrap(),
        nrna["password"].as_str().unwrap()
    ));
}

#[test]
fn rotate_asks_and_leaves_no_password_in_any_trail() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("tenant credentials rotate nrna").transcript());
    installation.fails(2, "tenant credentials rotate");
    installation.fails(3, "tenant credentials rotate nobody --yes");
    installation.fails(2, "tenant credentials rotate nrna --all --yes");
    let output = installation.run_words([
        "tenant",
        "credentials",
        "rotate",
        "nrna",
        "--yes",
        "--format",
        "json",
        "--reason",
        "leaked",
    ]);
    let (_, password) = rotated(&output, 0);
    let entry = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["action"], "credentials_rotated");
    assert_eq!(entry["reason"], "leaked");
    for (database, table) in [
        ("tenant_nrna", "audit.activity_log"),
        ("tenantctl", "landlord.activity_log"),
    ] {
        let found = format!("select count(*) from {table} where {table}::text like '%{password}%'");
        let found = found.replace(&format!("{table}::text"), "activity_log::text");
        assert_eq!(installation.query_as_superuser(database, &found), "0");
    }
}

#[test]
fn the_doctor_takes_a_second_login_for_the_tenants_own() {
    let installation = Installation::new();
    rotated(&installation.run(&format!("{ROTATE} --grace 24h")), 0);
    let examined = installation.run("doctor --format json");
    assert!(
        !examined.stdout.contains("tenant_nrna_app_2"),
        "{}",
        examined.transcript()
    );
}
