//! `run`

use crate::fleet::{OWN, fleet, migration};

#[test]
fn list_shows_the_newest_runs_and_says_when_there_are_more() {
    let installation = fleet(&[]);
    installation.ok(&format!("migrate up --all {OWN} --reason first"));
    migration(
        &installation,
        9002,
        "comment_app",
        "comment on schema app is 'notes';",
        "comment on schema app is null;",
    );
    installation.run_words([
        "migrate",
        "up",
        "--all",
        "--migrations",
        "own",
        "--reason",
        "the second",
    ]);

    let output = installation.run("run list --limit 1 --columns operation,state,done,failed,reason");

    insta::assert_snapshot!(output.transcript());
    let runs = installation.run("run list --format json").json();
    assert_eq!(runs.as_array().unwrap().len(), 2);
    let keys: Vec<_> = runs[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "id",
            "operation",
            "arguments",
            "state",
            "stopped_because",
            "actor",
            "reason",
            "concurrency",
            "targets",
            "done",
            "failed",
            "started_at",
            "finished_at"
        ]
    );
    assert_eq!(runs[0]["arguments"]["concurrency"], 4);
    assert!(
        runs[0]["arguments"]["migrations"][0]
            .as_str()
            .unwrap()
            .starts_with('/'),
        "a run is taken up from any folder"
    );
}

#[test]
fn show_tells_what_became_of_each_database() {
    let installation = fleet(&["alfa"]);
    installation.run_words([
        "migrate",
        "up",
        "--all",
        "--migrations",
        "own",
        "--reason",
        "notes",
    ]);
    let runs = installation.run("run list --format json").json();
    let id = runs[0]["id"].as_str().unwrap();
    insta::assert_snapshot!(installation.run(&format!("run show {id}")).transcript());
    let shown = installation.run(&format!("run show {id} --format json")).json();
    assert_eq!(shown["databases"][1]["result"], "1 migration, at 9001");
    assert_eq!(shown["state"], "done");
    installation.fails(2, "run prune");
    assert_eq!(
        installation.ok("run prune --before 2020-01-01"),
        "0 runs from before 2020-01-01T00:00:00Z would be removed\n"
    );
    assert!(
        installation
            .ok("run prune --before 0s --dry-run")
            .starts_with("1 run from before")
    );
    installation.fails(5, "run prune --before 0s");
    assert!(
        installation
            .ok("run prune --before 0s --yes")
            .starts_with("removed 1 run from")
    );
    installation.fails(3, &format!("run show {id}"));
    assert!(installation.ok("audit log --landlord").contains("run.prune"));
}

#[test]
fn resume_of_a_run_that_is_done_does_nothing() {
    let installation = fleet(&["alfa"]);
    installation.ok(&format!("migrate up --all {OWN}"));
    let runs = installation.run("run list --format json").json();
    let resume = format!("run resume {}", runs[0]["id"].as_str().unwrap());
    assert_eq!(
        installation.ok(&resume),
        "nothing to do: no database is concerned\n"
    );
    assert_eq!(
        installation.query("tenantctl", "select sum(attempts) from landlord.run_targets"),
        "2"
    );
}

#[test]
fn resume_skips_a_tenant_that_is_gone() {
    let installation = fleet(&["alfa"]);
    installation.query_as_superuser("postgres", "alter database tenant_alfa rename to elsewhere");
    installation.fails(7, &format!("migrate up --all {OWN}"));
    installation.query(
        "tenantctl",
        "begin; select landlord.act_as('test', 'test', null, null); update landlord.tenants set status = 'purged' where slug = 'alfa'; commit",
    );
    let runs = installation.run("run list --format json").json();
    let id = runs[0]["id"].as_str().unwrap();
    installation.ok(&format!("run resume {id}"));
    let shown = installation.run(&format!("run show {id} --format json")).json();
    assert_eq!(
        (&shown["state"], &shown["databases"][0]["state"]),
        (&"done".into(), &"skipped".into())
    );
}
