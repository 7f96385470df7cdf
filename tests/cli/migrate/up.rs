//! `migrate up`: what it applies, skips and reports.

use crate::fleet::{Lock, OWN, fleet, latest_run, migration, shown};
use crate::support::Installation;

#[test]
fn up_with_nothing_to_do_touches_no_database() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter database tenant_nrna allow_connections false");
    let output = installation.run("migrate up --all --format json").json();
    assert_eq!(output["targets"][0]["state"], "current");
    assert_eq!(output["run"], serde_json::Value::Null);
    assert_eq!(installation.ok("run list"), "");

    let output = installation.fails(7, "migrate up --all --verify");
    assert!(
        output.stdout.contains("1 failed with 55000"),
        "{}",
        output.transcript()
    );
}

#[test]
fn up_brings_a_tenant_up_to_date_with_a_context_of_the_operators_own() {
    let installation = fleet(&[]);
    let output = installation.fails(3, "migrate up -t nrna");
    assert!(
        output.stderr.contains("there is no context \"app\"") && output.stderr.contains("--migrations DIR"),
        "{}",
        output.transcript()
    );
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    assert_eq!(
        installation.query("tenant_nrna", "select count(*) from app.notes"),
        "0"
    );
    assert_eq!(latest_run(&installation)["done"], 1);
    insta::assert_snapshot!(shown(&installation.run(&format!("migrate up -t nrna {OWN}"))));
    let rows = installation
        .run(&format!("migrate status -t nrna {OWN} --format json"))
        .json();
    let newest = rows.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&newest["name"], &newest["state"]),
        (&"create_notes".into(), &"applied".into())
    );
    // The operator's contexts do not count where the tool asks whether it fits the database.
    installation.ok("tenant status nrna");
}

#[test]
fn up_in_a_dry_run_changes_nothing_and_is_in_no_run() {
    let installation = fleet(&[]);
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate up --all {OWN} --dry-run"))
    ));
    assert_eq!(
        installation.query("tenant_nrna", "select to_regclass('app.notes') is null"),
        "t"
    );
    assert_eq!(installation.ok("run list"), "");
}

#[test]
fn up_goes_on_past_broken_tenants_and_resume_touches_only_those() {
    let installation = fleet(&["alfa", "bravo", "charlie", "delta"]);
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    installation.query_as_superuser(
        "tenant_charlie",
        "update tenancy.migrations set checksum = repeat('0', 64) where version = 1",
    );
    let lock = Lock::hold(&installation, "tenant_delta");

    let output = installation.run(&format!("migrate up --all {OWN} --lock-wait 1s"));

    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
    for slug in ["alfa", "nrna"] {
        assert_eq!(
            installation.query(&format!("tenant_{slug}"), "select count(*) from app.notes"),
            "0"
        );
    }
    let run = latest_run(&installation);
    let id = run["id"].as_str().unwrap();
    assert_eq!(
        (&run["state"], &run["done"], &run["failed"]),
        (&"failed".into(), &2.into(), &3.into())
    );
    insta::assert_snapshot!(shown(
        &installation.run(&format!("run show {id} --columns target,state,attempts,sqlstate"))
    ));

    drop(lock);
    installation.query_as_superuser("postgres", "alter database elsewhere rename to tenant_bravo");
    installation.ok(&format!(
        "migrate repair -t charlie {OWN} --accept-checksums --yes"
    ));
    insta::assert_snapshot!(shown(
        &installation.run(&format!("run resume {id} --failed-only"))
    ));
    let attempts = "select string_agg(attempts::text, ' ' order by position) from landlord.run_targets join landlord.runs on runs.id = run_id where operation = 'migrate up'";
    assert_eq!(installation.query("tenantctl", attempts), "1 2 2 2 1");
    assert_eq!(
        installation.run(&format!("run show {id} --format json")).json()["state"],
        "done"
    );
    assert!(
        installation
            .ok(&format!("migrate up --all {OWN}"))
            .starts_with("nothing to do: 5 at 9001")
    );
}

#[test]
fn up_groups_tenants_that_fail_in_the_same_way_and_shows_the_statement() {
    let installation = fleet(&["alfa"]);
    migration(
        &installation,
        9002,
        "fill_notes",
        "insert into app.notes values (null, null);",
        "delete from app.notes;",
    );
    let output = installation.run(&format!("migrate up --all {OWN}"));
    insta::assert_snapshot!(shown(&output));
    let failed = installation
        .run(&format!("migrate up --all {OWN} --format json"))
        .json();
    let target = &failed["targets"][0];
    assert_eq!(
        (&target["state"], &target["sqlstate"]),
        (&"failed".into(), &"23502".into())
    );
    let run = latest_run(&installation);
    let output = installation.run(&format!(
        "migrate status --failed-in {} {OWN} --columns target,version,pending,state",
        run["id"].as_str().unwrap()
    ));
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn tenants_that_are_not_to_be_touched_are_left_out_and_named() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query(
        "tenantctl",
        "begin; select landlord.act_as('test', 'test', null, null); update landlord.tenants set status = 'provisioning'; commit",
    );
    let output = installation.run("migrate up --all");
    assert_eq!(output.code, 0);
    assert!(
        output.stderr.contains("tenant nrna is provisioning and left out"),
        "{}",
        output.transcript()
    );
    installation.fails(1, "migrate up -t nrna");
}

#[test]
fn naming_nothing_or_something_wrong_is_an_error_before_anything_starts() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("migrate up").transcript());
    let mut command = installation.command(["migrate", "up"]);
    let output = command.env("TENANTCTL_TENANT", "nrna").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("TENANTCTL_TENANT is not taken here"));
    insta::assert_snapshot!(installation.run("migrate up -t nrna,nrnb").transcript());
    for (code, line) in [
        (2, "migrate up --all -t nrna"),
        (2, "migrate status --where templat=x"),
        (2, "migrate down --all --landlord --steps 1"),
        (2, "migrate down --all --steps 0"),
        (3, "migrate up --all --except nrnb"),
        (3, "migrate up --all --context nothing"),
        (3, "migrate up -t nrna --to 9999"),
        (3, "migrate up --failed-in 00000000-0000-7000-8000-000000000000"),
        (3, "run show 00000000-0000-7000-8000-000000000000"),
    ] {
        installation.fails(code, line);
    }
    assert!(
        installation
            .ok("migrate up --where status=suspended")
            .contains("no database is concerned")
    );
}

#[test]
fn that_a_tenant_was_looked_at_is_no_change_of_the_tenant() {
    let installation = Installation::new();
    installation.ok("local up");
    let changes = || installation.query("tenantctl", "select count(*) from landlord.activity_log");
    let before = changes();
    installation.ok("migrate up --all --verify");
    assert_eq!(changes(), before);
}
