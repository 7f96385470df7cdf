//! What is sealed, and when.

use super::{TENANT, sealed, shown, sound, verdict, write};
use crate::support::Installation;

#[test]
fn seal_closes_what_was_written_and_repeated_seals_nothing() {
    let installation = Installation::new();
    write(&installation, "sita");
    let entries = installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log");
    let sealed = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(sealed[0]["sealed"].to_string(), entries);
    assert_eq!(sealed[0]["unsealed"], 0);
    assert_eq!(sealed[0]["anchored"], true);
    let again = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(again[0]["sealed"], 0);
    assert_eq!(again[0]["digest"], sealed[0]["digest"]);
    assert_eq!(verdict(&installation, ""), sound());
}

#[test]
fn a_trail_that_nobody_touched_is_intact_and_complete() {
    let installation = sealed();
    write(&installation, "gita");
    let count = "select count(*) from audit.activity_log";
    installation.ok("tenant create uml --template political_party");
    installation.ok("audit seal --all --landlord");
    let output = installation
        .run("audit verify --all --landlord --columns target,intact,complete,unsealed,erased,pruned");
    insta::assert_snapshot!(shown(&output));
    let verified = installation.run("audit verify -t nrna --format json").json();
    assert_eq!(
        verified[0]["sealed"].to_string(),
        installation.query_as_superuser(TENANT, count)
    );
}

#[test]
fn what_a_running_transaction_wrote_is_sealed_once_it_has_ended() {
    let installation = Installation::new();
    installation.ok("audit seal -t nrna");
    let running = "select pg_current_xact_id(), pg_sleep(600)";
    let mut session = installation.session(TENANT, running);
    let sessions = "from pg_stat_activity where query like '%pg_current_xact_id(), pg_sleep%' and backend_xid is not null";
    crate::fleet::wait_for(
        &installation,
        &format!("select count(*) {sessions} and pid <> pg_backend_pid()"),
        "1",
    );
    write(&installation, "sita");
    let held = installation
        .run("audit seal -t nrna --wait 0s --format json")
        .json();
    assert_eq!(held[0]["sealed"], 0);
    assert_ne!(held[0]["unsealed"], 0);
    assert_eq!(verdict(&installation, ""), sound());
    installation.query_as_superuser(
        TENANT,
        &format!("select pg_terminate_backend(pid) {sessions} and pid <> pg_backend_pid()"),
    );
    session.wait().unwrap();
    let sealed = installation.run("audit seal -t nrna --format json").json();
    assert_eq!(
        (&sealed[0]["sealed"], sealed[0]["unsealed"].as_i64()),
        (&held[0]["unsealed"], Some(0))
    );
    assert_eq!(verdict(&installation, ""), sound());
}
