//! `migrate up` in waves.

use crate::fleet::{Lock, OWN, fleet, fleet_of, latest_run, migration, shown, wait_for};
use crate::support::Installation;

const GATE: &str = "select not exists (select from app.notes)";

fn up(installation: &Installation, arguments: &[&str]) -> crate::support::Output {
    let words = ["migrate", "up", "--all", "--migrations", "own"];
    installation.run_words(words.iter().chain(arguments))
}

/// A second migration, which puts a row into the notes of one tenant, where the gate finds it.
fn spoil(installation: &Installation, slug: &str) {
    installation.ok(&format!("migrate up --all {OWN}"));
    migration(
        installation,
        9002,
        "fill_notes",
        &format!("insert into app.notes select id, id from tenancy.tenants where slug = '{slug}';"),
        "delete from app.notes;",
    );
}

#[test]
fn a_gate_that_trips_in_the_second_wave_stops_before_the_third_and_resume_goes_on() {
    let installation = fleet_of(13);
    spoil(&installation, "t01");

    let output = up(
        &installation,
        &["--waves", "1,10%,100%", "--soak", "200ms", "--gate", GATE],
    );
    insta::assert_snapshot!(shown(&output));
    let run = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    let show = format!("run show {run} --columns target,wave,state,attempts");
    insta::assert_snapshot!(shown(&installation.run(&show)));

    // Nothing is mended yet: the gate is asked before anything else is begun.
    let repeated = installation.fails(7, &format!("run resume {run}"));
    assert!(
        repeated
            .stderr
            .contains("stopped: after wave 2 of 3, the gate refuses t01 (false)"),
        "{}",
        repeated.transcript()
    );
    installation.query_as_superuser("tenant_t01", "delete from app.notes");
    insta::assert_snapshot!(shown(&installation.run(&format!("run resume {run}"))));
    insta::assert_snapshot!(shown(&installation.run(&show)));
}

#[test]
fn a_failure_in_the_canaries_keeps_the_others_untouched() {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok("tenant update bravo --tag pilot");
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    let output = up(&installation, &["--canary", "tag=pilot"]);
    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
    let run = latest_run(&installation);
    assert_eq!(run["state"], "stopped");
    assert_eq!(run["stopped_because"], "after wave 1 of 2, 1 database failed");

    // Going on without the one that cannot be mended has to be said.
    let id = run["id"].as_str().unwrap();
    let output = installation.fails(7, &format!("run resume {id} --max-failures 1"));
    assert!(
        output.stdout.contains("2 at 9001, 1 failed"),
        "{}",
        output.transcript()
    );
}

#[test]
fn too_many_failures_begin_nothing_more() {
    let installation = fleet(&["alfa", "bravo", "charlie"]);
    for slug in ["alfa", "bravo"] {
        let rename = format!("alter database tenant_{slug} rename to {slug}_elsewhere");
        installation.query_as_superuser("postgres", &rename);
    }
    let output = up(&installation, &["--max-failures", "0", "--concurrency", "1"]);
    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn a_gate_is_true_only_when_it_says_so() {
    let installation = fleet(&[]);
    let refusals = [
        ("select false", "nrna (false)"),
        ("select null::boolean", "nrna (null)"),
        ("select true where false", "nrna (no row)"),
        (
            "select true from generate_series(1, 2)",
            "nrna (more than one row)",
        ),
        ("select 1", "nrna (not one boolean column)"),
        ("select true, true", "nrna (not one boolean column)"),
        ("delete from app.notes returning true", "read-only transaction"),
        ("select true from app.nothing", "does not exist"),
        ("select true; select true", "cannot insert multiple commands"),
    ];
    up(&installation, &["--gate", "select null"]);
    let resume = format!("run resume {}", latest_run(&installation)["id"].as_str().unwrap());
    for (gate, reason) in refusals {
        let sql = format!(
            "begin; select landlord.act_as('test', 'test', null, null);
             update landlord.runs set arguments = jsonb_set(arguments, '{{gate}}', to_jsonb($gate${gate}$gate$::text)); commit"
        );
        installation.query("tenantctl", &sql);
        let output = installation.fails(7, &resume);
        assert!(output.stderr.contains(reason), "{gate}: {}", output.transcript());
    }
}

#[test]
fn a_signal_ends_the_wait_between_waves_and_resume_goes_on() {
    let installation = fleet(&["alfa"]);
    let line = format!("migrate up --all {OWN} --waves 1 --soak 1h");
    let running = installation.spawn(&line);
    let done = "select count(*) from landlord.run_targets where state = 'done'";
    wait_for(&installation, done, "1");
    let process = rustix::process::Pid::from_child(&running);
    rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
    let output = crate::support::Output::of(running, &line);
    assert_eq!(output.code, 143, "{}", output.transcript());
    insta::assert_snapshot!(shown(&output));
    let id = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    shorten_soak(&installation);
    let output = installation.run(&format!("run resume {id}"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output
            .stderr
            .contains("wave 1 of 2 is done; waiting 200ms before wave 2"),
        "{}",
        output.transcript()
    );
    assert_eq!(output.stdout, "applied 1 migration: nrna at 9001\n");
}

/// Makes the wait of every run one that a test can wait for.
fn shorten_soak(installation: &Installation) {
    installation.query(
        "tenantctl",
        r#"begin; select landlord.act_as('test', 'test', null, null);
           update landlord.runs set arguments = jsonb_set(arguments, '{soak}', '{"secs": 0, "nanos": 200000000}'); commit"#,
    );
}

#[test]
fn a_signal_in_the_last_wave_does_not_spare_it_the_gate() {
    let installation = fleet(&["alfa"]);
    spoil(&installation, "alfa");
    let lock = Lock::hold(&installation, "tenant_alfa");
    let arguments = [
        "migrate",
        "up",
        "--all",
        "--migrations",
        "own",
        "--gate",
        GATE,
        "--lock-wait",
        "10m",
        "--concurrency",
        "2",
    ];
    let mut command = installation.command(arguments);
    let running = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    wait_for(
        &installation,
        "select count(*) from landlord.run_targets where state = 'running' and target = 'alfa'
           and run_id = (select id from landlord.runs order by started_at desc limit 1)",
        "1",
    );
    let process = rustix::process::Pid::from_child(&running);
    rustix::process::kill_process(process, rustix::process::Signal::INT).unwrap();
    drop(lock);
    let output = crate::support::Output::of(running, "migrate up");
    assert_eq!(output.code, 7, "{}", output.transcript());
    assert!(
        output.stderr.contains("stopped: the gate refuses alfa (false)"),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_run_that_could_not_be_taken_up_stays_as_it_was_and_what_is_left_out_is_told() {
    let installation = fleet(&["alfa", "bravo"]);
    installation.query_as_superuser("postgres", "alter database tenant_alfa rename to elsewhere");
    up(&installation, &["--max-failures", "0", "--concurrency", "1"]);
    let id = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    let resume = format!("run resume {id} --failed-only");
    installation.query_as_superuser("postgres", "alter database elsewhere rename to tenant_alfa");
    let (own, aside) = (installation.home().join("own"), installation.home().join("aside"));
    std::fs::rename(&own, &aside).unwrap();
    assert_ne!(installation.run(&resume).code, 0);
    std::fs::rename(&aside, &own).unwrap();
    assert_eq!(latest_run(&installation)["failed"], 1);

    let output = installation.fails(7, &resume);
    assert_eq!(output.stdout, "applied 1 migration: alfa at 9001\n");
    assert!(
        output.stderr.contains("2 databases of the run are not done")
            && output
                .stderr
                .contains(&format!("hint: tenantctl run resume {id}\n")),
        "{}",
        output.transcript()
    );
    installation.ok(&format!("run resume {id}"));
    installation.ok(&resume);
}

#[test]
fn a_limit_of_failures_is_refused_where_there_is_none() {
    let installation = fleet(&[]);
    installation.ok("seed apply --all");
    let id = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    let output = installation.fails(2, &format!("run resume {id} --max-failures 1"));
    assert!(
        output
            .stderr
            .contains("--max-failures is for runs of \"migrate up\""),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_wait_without_waves_and_a_size_that_is_none_are_refused() {
    let installation = fleet(&[]);
    let output = up(&installation, &["--soak", "1m"]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("hint: add --waves"),
        "{}",
        output.transcript()
    );
    let output = up(&installation, &["--waves", "1,ten"]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("\"ten\" is no size of a wave"),
        "{}",
        output.transcript()
    );
}

#[test]
fn a_backup_is_taken_of_each_database_that_is_touched() {
    let installation = fleet(&["alfa"]);
    installation.ok(&format!("migrate up -t alfa {OWN}"));
    let output = up(&installation, &["--backup"]);
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("nrna: backed up in "),
        "{}",
        output.transcript()
    );
    installation.ok(&format!("migrate down -t alfa --steps 1 --backup --yes {OWN}"));
    let mut backups: Vec<_> = installation
        .ok("tenant backups --format csv --columns target,class")
        .lines()
        .map(ToOwned::to_owned)
        .collect();
    backups.sort();
    assert_eq!(backups, ["alfa,operation", "nrna,operation", "target,class"]);
}

#[test]
fn a_database_that_cannot_be_backed_up_is_not_touched() {
    let installation = fleet(&[]);
    let output = installation.run_words(["migrate", "up", "-t", "nrna", "--migrations", "own", "--backup"]);
    assert_eq!(output.code, 0, "{}", output.transcript());
    std::fs::remove_dir_all(installation.home().join(".local")).unwrap();
    installation.write(".local", "in the way");
    let refused = installation.run_words([
        "migrate",
        "down",
        "-t",
        "nrna",
        "--migrations",
        "own",
        "--steps",
        "1",
        "--backup",
        "--yes",
    ]);
    assert_ne!(refused.code, 0, "{}", refused.transcript());
    assert_eq!(
        installation.query("tenant_nrna", "select to_regclass('app.notes') is not null"),
        "t"
    );
}
