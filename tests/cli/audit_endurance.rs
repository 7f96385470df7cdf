//! What a sealed trail outlives: writers at the same time, erasure, another server.

use std::process::{Child, Command, Stdio};

use proptest::prelude::*;

use crate::support::Installation;

const TENANT: &str = "tenant_nrna";

fn tenant_id(installation: &Installation) -> String {
    installation.query_as_superuser(TENANT, "select id from tenancy.tenants")
}

fn verified(installation: &Installation) -> serde_json::Value {
    installation.run("audit verify -t nrna --format json").json()[0].take()
}

fn assert_sound(installation: &Installation) {
    let verdict = verified(installation);
    assert_eq!(
        (&verdict["intact"], &verdict["complete"]),
        (&true.into(), &true.into()),
        "{verdict}"
    );
}

/// A session that writes entries in transactions of several statements; some are taken back.
fn writer(installation: &Installation, steps: &[(u8, bool)]) -> Child {
    let tenant_id = tenant_id(installation);
    let insert = format!(
        "insert into audit.activity_log (tenant_id, action) values ('{tenant_id}', 'written'); select pg_sleep(0.002);"
    );
    let transactions: Vec<String> = steps
        .iter()
        .map(|(entries, kept)| {
            let end = if *kept { "commit" } else { "rollback" };
            format!("begin; {} {end};\n", insert.repeat(usize::from(*entries)))
        })
        .collect();
    let file = installation.write(
        &format!("writer-{}.sql", uuid::Uuid::now_v7()),
        transactions.concat(),
    );
    installation
        .client("postgres", TENANT)
        .arg("-f")
        .arg(file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn whatever_is_written_while_it_is_sealed_the_trail_is_sound_and_in_the_end_all_of_it_is_sealed() {
    let installation = Installation::new();
    installation.ok("local up");
    let writers = prop::collection::vec(
        prop::collection::vec((1..5_u8, prop::bool::weighted(0.8)), 1..12),
        1..5,
    );
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 4,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&writers, |writers| {
            let mut sessions: Vec<Child> = writers.iter().map(|steps| writer(&installation, steps)).collect();
            while sessions
                .iter_mut()
                .any(|session| session.try_wait().unwrap().is_none())
            {
                installation.ok("audit seal -t nrna --wait 0s");
                assert_sound(&installation);
            }
            installation.ok("audit seal -t nrna");
            let verdict = verified(&installation);
            let entries = installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log");
            prop_assert_eq!(&verdict["unsealed"], &serde_json::json!(0));
            prop_assert_eq!(verdict["sealed"].to_string(), entries);
            prop_assert_eq!(&verdict["intact"], &serde_json::json!(true));
            prop_assert_eq!(&verdict["complete"], &serde_json::json!(true));
            Ok(())
        })
        .unwrap();
}

#[test]
fn seals_of_thousands_of_entries_hold_block_by_block() {
    let installation = Installation::new();
    installation.ok("local up");
    let tenant_id = tenant_id(&installation);
    installation.query_as_superuser(
        TENANT,
        &format!(
            "insert into audit.activity_log (tenant_id, action, new_values)
             select '{tenant_id}', 'bulk', jsonb_build_object('n', n) from generate_series(1, 25000) as n"
        ),
    );
    installation.ok("audit seal -t nrna");
    assert_sound(&installation);
    let id = installation.query_as_superuser(
        TENANT,
        "select id from audit.activity_log where new_values = '{\"n\": 12345}'",
    );
    installation.query_as_superuser(
        TENANT,
        &format!("update audit.activity_log set new_values = '{{\"n\": 0}}' where id = {id}"),
    );
    let verdict = verified(&installation);
    assert_eq!(verdict["findings"].as_array().unwrap().len(), 1);
    assert_eq!(verdict["findings"][0]["entry"].to_string(), id);
}

#[test]
fn erasing_a_person_clears_the_values_and_leaves_the_seals_whole() {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("user update sita@example.org -t nrna --first-name Gita --reason married");
    installation.ok("audit seal -t nrna");
    let user =
        installation.query_as_superuser(TENANT, "select id from identity.users where email like 'sita%'");
    let erase = format!(
        "begin; set local role tenantctl_main_owner; set local tenantctl.tenant_id = '{}'; select audit.erase('{{{user}}}'); commit",
        tenant_id(&installation)
    );
    assert_eq!(installation.query(TENANT, &erase), "2");
    assert_eq!(installation.query(TENANT, &erase), "0", "what is erased stays so");
    let left = format!(
        "select count(*) from audit.activity_log where record_id = '{user}' and action <> 'audit.erase' and activity_log::text ~* 'sita|gita|married'"
    );
    assert_eq!(installation.query_as_superuser(TENANT, &left), "0");
    let verdict = verified(&installation);
    assert_eq!(
        (&verdict["intact"], &verdict["complete"], &verdict["erased"]),
        (&true.into(), &true.into(), &2.into()),
        "{verdict}"
    );
    installation.ok("audit seal -t nrna");
    installation.query_as_superuser(
        TENANT,
        "delete from audit.activity_log where action = 'audit.erase'",
    );
    let verdict = verified(&installation);
    let messages = verdict["findings"].to_string();
    assert!(
        messages.contains("were erased, and no entry tells of it"),
        "{messages}"
    );
}

#[test]
fn values_that_were_erased_cannot_be_put_back_as_something_else() {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("audit seal -t nrna");
    let tenant = tenant_id(&installation);
    installation.query_as_superuser(
        TENANT,
        &format!(
            "set tenantctl.tenant_id = '{tenant}'; select audit.erase(array_agg(id)) from identity.users where email like 'sita%';
             update audit.activity_log set erased_digest = sha256('') where erased_digest is not null"
        ),
    );
    let verdict = verified(&installation);
    assert_eq!(verdict["intact"], false);
}

/// Everything on another server, whose transactions are numbered anew.
fn restored_elsewhere(installation: &Installation) -> Installation {
    let other = Installation::empty();
    other.ok("local up");
    let roles = installation.query_as_superuser(
        "postgres",
        "select format('create role %I %s;', rolname, case when rolcanlogin then 'login' else 'nologin' end)
         from pg_roles where rolname ~ '^(tenantctl|tenant)_'
         union all
         select format('grant %I to %I;', roleid::regrole::text, member::regrole::text)
         from pg_auth_members where roleid::regrole::text ~ '^(tenantctl|tenant)_' and member::regrole::text ~ '^tenant'",
    );
    other.query_as_superuser("postgres", &roles);
    for database in ["tenantctl", TENANT] {
        let dump = Command::new("pg_dump")
            .args(["--create", "-U", "postgres", "-d", database, "-h"])
            .arg(installation.cluster().socket_directory())
            .output()
            .unwrap();
        assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
        let file = other.write("database.sql", &dump.stdout);
        let status = other
            .client("postgres", "postgres")
            .args(["-v", "ON_ERROR_STOP=1", "-f"])
            .arg(file)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
    }
    other
}

#[test]
fn the_chain_goes_on_after_a_dump_and_a_restore_on_another_server() {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("audit seal -t nrna --landlord");
    installation.ok("user create -t nrna --email gita@example.org --first-name Gita");
    let other = restored_elsewhere(&installation);
    let verdict = verified(&other);
    assert_sound(&other);
    assert_ne!(verdict["unsealed"], 0, "what was not sealed before the dump");
    for name in ["rita", "mita"] {
        other.ok(&format!(
            "user create -t nrna --email {name}@example.org --first-name {name}"
        ));
        let sealed = other.run("audit seal -t nrna --landlord --format json").json();
        assert_eq!(
            (&sealed[1]["unsealed"], &sealed[1]["anchored"]),
            (&0.into(), &true.into()),
            "{sealed}"
        );
    }
    assert_sound(&other);
    assert_eq!(other.run("audit verify --all --landlord").code, 0);
    let entries = other.query_as_superuser(TENANT, "select count(*) from audit.activity_log");
    assert_eq!(verified(&other)["sealed"].to_string(), entries);
    let id = other.query_as_superuser(TENANT, "select max(id) from audit.activity_log");
    other.query_as_superuser(TENANT, &format!("delete from audit.activity_log where id = {id}"));
    assert_eq!(
        verified(&other)["findings"][0]["message"],
        format!("entry {id} was removed")
    );
}
