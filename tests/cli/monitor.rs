//! `migrate monitor`

use crate::fleet::{OWN, fleet, migration, shown};
use crate::support::Installation;

#[test]
fn monitor_of_a_fleet_that_is_well_finds_nothing_and_alerts_nobody() {
    let installation = Installation::new();
    installation.ok("local up");
    let output = installation.run_words(["migrate", "monitor", "--alert-command", "cat > alert.json"]);
    assert_eq!(output.code, 0, "{}", output.transcript());
    installation.ok("migrate monitor --verify");
    assert!(!installation.home().join("alert.json").exists());
}

#[test]
fn monitor_tells_what_is_behind_failed_and_without_backup_and_alerts_with_the_report() {
    let installation = fleet(&["alfa"]);
    migration(&installation, 9002, "break_notes", "select 1 / 0;", "select 1;");
    installation.fails(1, &format!("migrate up -t alfa {OWN}"));
    let words = [
        "migrate",
        "monitor",
        "--migrations",
        "own",
        "--max-backup-age",
        "26h",
    ];
    let alert = ["--alert-command", "cat > alert.json"];
    let output = installation.run_words(words.into_iter().chain(alert));
    assert_eq!(output.code, 1);
    insta::assert_snapshot!(shown(&output));
    let report: serde_json::Value = serde_json::from_str(&installation.read("alert.json")).unwrap();
    assert_eq!(report["landlord"], "main");
    let kinds: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["target"] == "alfa")
        .map(|finding| finding["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["backup", "behind", "failed"]);

    let output = installation.run_words([
        "migrate",
        "monitor",
        "--migrations",
        "own",
        "--alert-command",
        "exit 3",
    ]);
    assert_eq!(output.code, 1);
    assert!(
        output
            .stderr
            .contains("the alert command ended with exit status: 3"),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_failure_is_told_until_the_database_was_seen_with_every_migration() {
    let installation = fleet(&["alfa"]);
    migration(&installation, 9002, "break_notes", "select 1 / 0;", "select 1;");
    installation.fails(1, &format!("migrate up -t alfa {OWN}"));
    // Without the folder nobody knows whether it is whole.
    let output = installation.fails(1, "migrate monitor");
    assert!(output.stdout.contains("failed"), "{}", output.transcript());

    // Asked or not, it is over once a migration that does what was meant has been seen there.
    migration(&installation, 9002, "break_notes", "select 1;", "select 1;");
    installation.ok(&format!("migrate up --all {OWN}"));
    installation.query_as_superuser(
        "tenantctl",
        "delete from landlord.runs where id = (select id from landlord.runs order by started_at desc limit 1)",
    );
    for flags in ["", "--verify"] {
        installation.ok(&format!("migrate monitor {OWN} {flags}"));
    }

    // What fails in a database that the landlord takes for whole is not told by what the landlord knows.
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter database tenant_nrna rename to elsewhere");
    let output = installation.run("migrate up --all --verify");
    assert_eq!(output.code, 7, "{}", output.transcript());
    let output = installation.fails(1, "migrate monitor");
    assert!(
        output.stdout.contains("migrate up failed"),
        "{}",
        output.transcript()
    );
}

#[test]
fn monitor_finds_what_only_the_databases_know_when_it_asks_them() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.ok("tenant create alfa --template political_party");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.migrations set checksum = repeat('0', 64) where version = 2",
    );
    installation.query_as_superuser("postgres", "alter database tenant_alfa rename to elsewhere");
    installation.ok("migrate monitor");
    insta::assert_snapshot!(shown(&installation.run("migrate monitor --verify")));
}

#[test]
fn monitor_tells_runs_that_were_left_tenants_that_stay_unfinished_and_backups_that_are_due() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        "tenantctl",
        "insert into landlord.runs (id, operation, arguments, concurrency, request_id, tool_version, created_by)
         values
             (gen_random_uuid(), 'migrate up',
              '{\"contexts\": [], \"out_of_order\": false, \"migrations\": [], \"concurrency\": 1}',
              1, gen_random_uuid(), '0', 'test')",
    );
    installation.query_as_superuser(
        "tenantctl",
        "set tenantctl.actor = 'test';
         insert into landlord.backups (id, tenant_id, target, class, path, file_size, sha256, schema_version, taken_at, created_by)
         select gen_random_uuid(), id, slug, 'daily', '/x', 1, repeat('0', 64), 1, now() - interval '3 days', 'test'
         from landlord.tenants",
    );
    insta::assert_snapshot!(shown(
        &installation.run("migrate monitor --columns target,kind,message,command")
    ));
    installation.query_as_superuser(
        "tenantctl",
        "set tenantctl.actor = 'test'; update landlord.tenants set status = 'purging', status_changed_at = now() - interval '2 hours'",
    );
    let output = installation.run("migrate monitor --columns target,kind,message");
    assert!(
        output.stdout.contains("it is purging and stays so"),
        "{}",
        output.transcript()
    );
    assert!(!output.stdout.contains("daily backup"), "{}", output.transcript());
}

#[test]
fn a_run_that_was_left_and_cannot_be_taken_up_is_ended_by_trying_to() {
    let installation = Installation::new();
    installation.ok("local up");
    let run = "0199f000-0000-7000-8000-000000000001";
    installation.query_as_superuser(
        "tenantctl",
        &format!(
            "insert into landlord.runs (id, operation, arguments, concurrency, request_id, tool_version, created_by)
             values ('{run}', 'migrate down', 'null', 1, gen_random_uuid(), '0', 'test');
             insert into landlord.run_targets (run_id, position, wave, tenant_id, target, state)
             select '{run}', 1, 1, id, slug, 'failed' from landlord.tenants"
        ),
    );
    installation.query_as_superuser(
        "tenantctl",
        "update landlord.run_targets set message = 'it broke' where state = 'failed'",
    );
    let monitor = "migrate monitor --columns target,message,command";
    let output = installation.fails(1, monitor);
    for line in [
        "\"run resume\" only ends it",
        &format!("tenantctl run show {run}"),
        "tenantctl migrate status -t nrna",
    ] {
        assert!(output.stdout.contains(line), "{}", output.transcript());
    }
    let refused = installation.run(&format!("run resume {run}"));
    assert_ne!(refused.code, 0);
    assert!(
        refused
            .stderr
            .contains("was left by its program, and is ended now")
            && refused
                .stderr
                .contains("a run of \"migrate down\" cannot be taken up"),
        "{}",
        refused.transcript()
    );
    let output = installation.run(monitor);
    assert!(!output.stdout.contains(run), "{}", output.transcript());
}
