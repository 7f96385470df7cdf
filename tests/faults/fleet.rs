//! A fleet with tenants that are broken in every way, programs that meet, and a server that is lost in the middle of a
//! run. `FLEET=100` asks for a larger fleet than a usual run has.

use std::process::Child;
use std::time::{Duration, Instant};

use crate::support::fleet::{Lock, OWN, fleet_of, latest_run, migration, wait_for};
use crate::support::{Installation, Output};

/// How many tenants there are.
fn size() -> usize {
    std::env::var("FLEET")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(16)
}

/// A fleet whose tenants have notes, and a second migration that is pending: a unique index over what a function of the
/// operator's makes of them.
fn notes(count: usize) -> Installation {
    let installation = fleet_of(count);
    migration(
        &installation,
        9002,
        "add_bodies",
        "alter table app.notes add column body text;
         create function app.normalized(body text) returns text language sql immutable return lower(body);",
        "alter table app.notes drop column body; drop function app.normalized;",
    );
    installation.ok(&format!("migrate up --all {OWN}"));
    migration(
        &installation,
        9003,
        "hold_bodies_apart",
        "create unique index notes_body_idx on app.notes (tenant_id, app.normalized(body));",
        "drop index app.notes_body_idx;",
    );
    installation
}

/// A way in which a tenant is broken: how, what is said of it, and how it is mended.
struct Fault {
    slug: &'static str,
    database: &'static str,
    plant: &'static [&'static str],
    sqlstate: &'static str,
    said: &'static str,
    mend: &'static [&'static str],
}

const FAULTS: [Fault; 9] = [
    Fault {
        slug: "t01",
        database: "postgres",
        plant: &["alter database tenant_t01 rename to elsewhere"],
        sqlstate: "3D000",
        said: "database \"tenant_t01\" does not exist",
        mend: &["alter database elsewhere rename to tenant_t01"],
    },
    Fault {
        slug: "t02",
        database: "postgres",
        plant: &[
            "alter database tenant_t02 rename to aside",
            "create database tenant_t02 template tenant_t11",
        ],
        sqlstate: "",
        said: "it holds the tenant",
        mend: &[
            "drop database tenant_t02",
            "alter database aside rename to tenant_t02",
        ],
    },
    Fault {
        slug: "t03",
        database: "postgres",
        plant: &["alter database tenant_t03 allow_connections false"],
        sqlstate: "55000",
        said: "not currently accepting connections",
        mend: &["alter database tenant_t03 allow_connections true"],
    },
    Fault {
        slug: "t04",
        database: "tenant_t04",
        plant: &[
            "alter database tenant_t04 set temp_file_limit = '64kB'",
            "alter database tenant_t04 set maintenance_work_mem = '1MB'",
            "insert into app.notes (tenant_id, id, body)
             select tenants.id, gen_random_uuid(), repeat(number::text, 20)
             from tenancy.tenants, generate_series(1, 30000) as number",
        ],
        sqlstate: "53400",
        said: "temporary file size exceeds",
        mend: &["alter database tenant_t04 reset temp_file_limit"],
    },
    Fault {
        slug: "t06",
        database: "tenant_t06",
        plant: &[
            "create or replace function app.normalized(body text) returns text language plpgsql immutable as
             $$begin perform pg_sleep(600); return body; end$$",
            "insert into app.notes (tenant_id, id, body) select id, gen_random_uuid(), 'a' from tenancy.tenants",
        ],
        sqlstate: "",
        said: "it was not done within 15s",
        mend: &["create or replace function app.normalized(body text) returns text language sql immutable
                 return lower(body)"],
    },
    Fault {
        slug: "t07",
        database: "tenant_t07",
        plant: &["insert into app.notes (tenant_id, id, body)
                  select id, gen_random_uuid(), body
                  from tenancy.tenants, unnest('{One,one}'::text[]) as body"],
        sqlstate: "23505",
        said: "could not create unique index \"notes_body_idx\"",
        mend: &["delete from app.notes where body = 'One'"],
    },
    Fault {
        slug: "t08",
        database: "tenant_t08",
        plant: &["insert into tenancy.migrations
                  select (jsonb_populate_record(migrations, '{\"version\": 9999, \"name\": \"of_the_future\"}')).*
                  from tenancy.migrations where version = 9002"],
        sqlstate: "",
        said: "9999",
        mend: &["delete from tenancy.migrations where version = 9999"],
    },
    Fault {
        slug: "t09",
        database: "tenant_t09",
        plant: &["update tenancy.migrations set checksum = reverse(checksum) where version = 9002"],
        sqlstate: "",
        said: "changed after being applied",
        mend: &["update tenancy.migrations set checksum = reverse(checksum) where version = 9002"],
    },
    Fault {
        slug: "t10",
        database: "tenant_t10",
        plant: &["alter table app.notes owner to postgres"],
        sqlstate: "42501",
        said: "must be owner of table notes",
        mend: &["alter table app.notes owner to tenantctl_main_owner"],
    },
];

/// The tenant in whose notes somebody stays for long.
const LOCKED: (&str, &str, &str) = ("t05", "55P03", "lock timeout");

fn carry_out(installation: &Installation, fault: &Fault, statements: &[&str]) {
    for sql in statements {
        installation.query_as_superuser(fault.database, sql);
    }
}

fn lock_notes(installation: &Installation) -> Child {
    let session = installation.session(
        "tenant_t05",
        "begin; lock table app.notes; set application_name = 'stays'; select pg_sleep(600)",
    );
    let there = "select count(*) from pg_stat_activity where application_name = 'stays'";
    wait_for(installation, there, "1");
    session
}

fn end_sessions(installation: &Installation) {
    let end = "select pg_terminate_backend(pid) from pg_stat_activity where query ~ 'pg_sleep' and pid <> pg_backend_pid()";
    installation.query_as_superuser("postgres", end);
}

/// What the ledger says of a tenant in the latest run.
fn attempts(installation: &Installation, state: &str) -> String {
    let sql = format!(
        "select coalesce(string_agg(target || ' ' || attempts, ', ' order by target), '')
         from landlord.run_targets
         where state = '{state}' and run_id = (select id from landlord.runs order by started_at desc limit 1)
           and attempts > 1"
    );
    installation.query("tenantctl", &sql)
}

#[test]
fn ten_tenants_broken_in_ten_ways_are_named_with_their_reasons_and_the_others_are_done() {
    let installation = notes(size());
    for fault in &FAULTS {
        carry_out(&installation, fault, fault.plant);
    }
    let mut holder = lock_notes(&installation);

    let output = installation.run(&format!(
        "migrate up --all {OWN} --timeout 15s --lock-timeout 50ms"
    ));

    assert_eq!(output.code, 7, "{}", output.transcript());
    let standing = format!("{} at 9003, 10 failed", size() - 10);
    assert!(output.stdout.contains(&standing), "{}", output.transcript());
    let named = FAULTS
        .iter()
        .map(|fault| (fault.slug, fault.sqlstate, fault.said));
    for (slug, sqlstate, said) in named.chain([LOCKED]) {
        let group = output
            .stdout
            .split("\n1 failed")
            .find(|group| group.contains(&format!("\n  {slug}: ")));
        let group = group.unwrap_or_else(|| panic!("{slug} is not named: {}", output.transcript()));
        assert!(
            group.contains(said) && group.contains(sqlstate),
            "{slug}: {group}"
        );
    }
    let run = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    let resume = format!("run resume {run} --failed-only");
    assert!(output.stderr.contains(&format!("hint: tenantctl {resume}")));

    for fault in &FAULTS {
        carry_out(&installation, fault, fault.mend);
    }
    end_sessions(&installation);
    holder.wait().unwrap();
    let resumed = installation.ok(&resume);
    assert!(resumed.ends_with("10 at 9003\n"), "{resumed}");
    assert_eq!(
        attempts(&installation, "done"),
        "t01 2, t02 2, t03 2, t04 2, t05 2, t06 2, t07 2, t08 2, t09 2, t10 2"
    );
    let verified = installation.ok(&format!("migrate up --all {OWN} --verify"));
    assert_eq!(verified, format!("nothing to do: {} at 9003\n", size()));
}

/// A migration that takes so long in each database that something can happen meanwhile.
fn slow(count: usize) -> (Installation, String) {
    let installation = fleet_of(count);
    migration(
        &installation,
        9002,
        "wait_long",
        "select pg_sleep(0.5); comment on table app.notes is 'waited';",
        "comment on table app.notes is null;",
    );
    (installation, format!("migrate up --all {OWN} --concurrency 2"))
}

fn wait_until_under_way(installation: &Installation) {
    let under_way = "select count(*) filter (where state = 'done') > 0 from landlord.run_targets";
    wait_for(installation, under_way, "t");
}

/// How often each migration of the context was applied, over all tenants.
fn applied(installation: &Installation) -> Vec<String> {
    let slugs = installation.ok("tenant list --columns slug --format csv");
    let sql = "select string_agg(version::text, ' ' order by version) from tenancy.migrations
               where context = 'app' and state = 'applied'";
    let mut answers: Vec<_> = slugs
        .lines()
        .skip(1)
        .map(|slug| installation.query_as_superuser(&format!("tenant_{slug}"), sql))
        .collect();
    answers.dedup();
    answers
}

#[test]
fn a_program_that_is_killed_in_the_middle_of_a_run_leaves_it_to_be_taken_up() {
    let (installation, line) = slow(6);
    let mut running = installation.spawn(&line);
    wait_until_under_way(&installation);
    running.kill().unwrap();
    running.wait().unwrap();
    let run = latest_run(&installation);
    assert_eq!(run["state"], "abandoned");
    installation.ok(&format!("run resume {}", run["id"].as_str().unwrap()));
    assert_eq!(applied(&installation), ["9001 9002"]);
    assert_eq!(latest_run(&installation)["done"], 6);
}

#[test]
fn a_server_that_crashes_in_the_middle_of_a_run_leaves_it_to_be_taken_up() {
    let (installation, line) = slow(6);
    let running = installation.spawn(&line);
    wait_until_under_way(&installation);
    crash(&installation);
    let output = Output::of(running, &line);
    assert_eq!(output.code, 6, "{}", output.transcript());
    installation.ok("local up");
    let run = latest_run(&installation);
    let resume = format!("run resume {}", run["id"].as_str().unwrap());
    assert!(
        output.stderr.contains(&format!("hint: tenantctl {resume}")),
        "{}",
        output.transcript()
    );
    installation.ok(&resume);
    assert_eq!(applied(&installation), ["9001 9002"]);
    assert_eq!(latest_run(&installation)["state"], "done");
}

#[test]
fn a_server_that_crashes_after_a_tenant_was_cloned_hands_out_no_number_twice() {
    let installation = fleet_of(2);
    installation.ok(&format!("migrate up --all {OWN}"));
    crash(&installation);
    migration(
        &installation,
        9002,
        "comment_app",
        "comment on schema app is 'notes';",
        "comment on schema app is null;",
    );
    installation.ok(&format!("migrate up --all {OWN}"));
}

/// What `pg_ctl stop -m immediate` does.
fn crash(installation: &Installation) {
    let data = installation.query_as_superuser("postgres", "show data_directory");
    let file = std::fs::read_to_string(format!("{data}/postmaster.pid")).unwrap();
    let pid = file.lines().next().unwrap().parse().ok();
    let postmaster = pid.and_then(rustix::process::Pid::from_raw).unwrap();
    rustix::process::kill_process(postmaster, rustix::process::Signal::QUIT).unwrap();
}

#[test]
fn a_second_run_over_databases_on_which_one_is_at_work_is_refused_and_names_it() {
    let installation = fleet_of(3);
    let lock = Lock::hold(&installation, "tenant_t02");
    let line = format!("migrate up --all {OWN} --lock-wait 10m");
    let running = installation.spawn(&line);
    wait_until_under_way(&installation);
    let refused = installation.fails(4, "seed apply --all");
    let run = latest_run(&installation)["id"].as_str().unwrap().to_owned();
    assert!(
        refused
            .stderr
            .contains(&format!("t02: run {run} is at work there (migrate up, begun "))
            && refused
                .stderr
                .contains(&format!("hint: tenantctl run show {run}")),
        "{}",
        refused.transcript()
    );
    drop(lock);
    assert_eq!(Output::of(running, &line).code, 0);
    installation.ok("seed apply --all");
}

#[test]
fn of_two_programs_that_migrate_at_once_one_does_the_work() {
    let installation = fleet_of(3);
    let lock = Lock::hold(&installation, "tenant_nrna");
    let line = format!("migrate up --all {OWN} --lock-wait 10m");
    let mut both = vec![installation.spawn(&line), installation.spawn(&line)];
    let refused = Output::of(first_to_end(&mut both), &line);
    assert_eq!(refused.code, 4, "{}", refused.transcript());
    drop(lock);
    for other in both {
        let output = Output::of(other, &line);
        assert_eq!(output.code, 0, "{}", output.transcript());
    }
    assert_eq!(applied(&installation), ["9001"]);
    let attempts = "select sum(attempts) from landlord.run_targets";
    assert_eq!(installation.query("tenantctl", attempts), "3");
}

/// Takes the program out that ends first.
fn first_to_end(running: &mut Vec<Child>) -> Child {
    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        assert!(Instant::now() < deadline, "none of the programs ended");
        let ended = running
            .iter_mut()
            .position(|child| child.try_wait().unwrap().is_some());
        if let Some(index) = ended {
            return running.remove(index);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}
