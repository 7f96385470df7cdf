//! `audit seal` and `audit verify`

mod anchors;
mod sealing;
mod tampering;

use crate::support::{Installation, Output};

const TENANT: &str = "tenant_nrna";

/// A tenant whose trail is sealed.
fn sealed() -> Installation {
    let installation = Installation::new();
    write(&installation, "sita");
    installation.ok("audit seal -t nrna --anchor-out heads.json");
    installation
}

fn write(installation: &Installation, name: &str) {
    installation.ok(&format!(
        "user create -t nrna --email {name}@example.org --first-name {name}"
    ));
}

/// Runs SQL as a superuser, whom nothing stops.
fn tamper(installation: &Installation, sql: &str) {
    installation.query_as_superuser(TENANT, sql);
}

/// Keeps the trail and its seals as they are, to put them back after each deed.
fn keep(installation: &Installation) {
    tamper(
        installation,
        "create table kept_entries as select * from audit.activity_log;
         create table kept_seals as select * from audit.seals",
    );
}

fn put_back(installation: &Installation) {
    tamper(
        installation,
        "delete from audit.activity_log;
         delete from audit.seals;
         insert into audit.activity_log overriding system value select * from kept_entries;
         insert into audit.seals select * from kept_seals",
    );
}

/// Lets the landlord know of no anchor, and its trail nothing of that.
fn forget_anchors(installation: &Installation) {
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; delete from landlord.audit_anchors",
    );
}

/// The id of the entry that a query finds.
fn entry(installation: &Installation, condition: &str) -> String {
    installation.query_as_superuser(
        TENANT,
        &format!("select min(id) from audit.activity_log where {condition}"),
    )
}

/// What verifying finds: whether the trail is intact, whether it is complete, and the first finding.
fn verdict(installation: &Installation, flags: &str) -> (bool, bool, String) {
    let output = installation.run(&format!("audit verify -t nrna --format json {flags}"));
    let found = &output.json()[0];
    let sound = found["intact"] == true && found["complete"] == true;
    assert_eq!(output.code, i32::from(!sound), "{}", output.transcript());
    (
        found["intact"].as_bool().unwrap(),
        found["complete"].as_bool().unwrap(),
        found["findings"][0]["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    )
}

fn sound() -> (bool, bool, String) {
    (true, true, String::new())
}

/// Output without what differs from run to run.
fn shown(output: &Output) -> String {
    let digest = regex::Regex::new("[0-9a-f]{64}").unwrap();
    digest.replace_all(&output.transcript(), "[digest]").into_owned()
}
