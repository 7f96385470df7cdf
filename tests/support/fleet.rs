//! A fleet of tenants with an operator's own context, for the tests of what works over many databases.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Installation, Output};

/// A context of the operator's own, below the folder in which commands are run.
pub const OWN: &str = "--migrations own";

/// The tenant `nrna` and others, all with the context `app`, which has one migration that is pending.
pub fn fleet(others: &[&str]) -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    let create = |slug: &&str| format!("tenant create {slug} --template political_party");
    all_ok(&installation, others.iter().map(create));
    std::fs::create_dir_all(installation.home().join("own/app")).unwrap();
    installation.write(
        "own/app/context.yaml",
        "description: of the operator\nrequires: [tenancy]\n",
    );
    migration(
        &installation,
        9001,
        "create_notes",
        "create schema app;\ncreate table app.notes (tenant_id uuid, id uuid, primary key (tenant_id, id));",
        "drop table app.notes;\ndrop schema app;",
    );
    let enable = |slug: &&str| format!("tenant context enable {slug} app {OWN}");
    all_ok(&installation, others.iter().chain(&["nrna"]).map(enable));
    installation
}

/// So many tenants, named `t01`, `t02` …, and `nrna`, as [`fleet`] makes them.
pub fn fleet_of(count: usize) -> Installation {
    let slugs: Vec<String> = (1..count).map(|number| format!("t{number:02}")).collect();
    fleet(&slugs.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Runs command lines that must succeed, a few at once.
fn all_ok(installation: &Installation, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    for few in lines.chunks(4) {
        let running: Vec<_> = few.iter().map(|line| installation.spawn(line)).collect();
        for (line, child) in few.iter().zip(running) {
            let output = Output::of(child, line);
            assert_eq!(output.code, 0, "{}", output.transcript());
        }
    }
}

/// Writes a migration of the context `app`.
pub fn migration(installation: &Installation, number: i32, name: &str, up: &str, down: &str) {
    for (kind, text) in [("up", up), ("down", down)] {
        installation.write(&format!("own/app/{number}_{name}.{kind}.sql"), text);
    }
}

/// The run of the latest operation.
pub fn latest_run(installation: &Installation) -> serde_json::Value {
    installation.run("run list --format json").json()[0].take()
}

/// Waits until a query in the landlord's database answers so.
pub fn wait_for(installation: &Installation, sql: &str, answer: &str) {
    wait_for_in(installation, "tenantctl", sql, answer);
}

/// Waits until a query in a database answers so.
pub fn wait_for_in(installation: &Installation, database: &str, sql: &str, answer: &str) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while installation.query_as_superuser(database, sql) != answer {
        assert!(Instant::now() < deadline, "{sql} never gave {answer}");
        sleep(Duration::from_millis(50));
    }
}

/// A session that holds the migration lock of a database until it is dropped.
pub struct Lock<'i> {
    installation: &'i Installation,
    session: std::process::Child,
}

const HOLDERS: &str =
    "from pg_stat_activity where application_name = 'another migration' and query like '%pg_sleep%'";

impl<'i> Lock<'i> {
    pub fn hold(installation: &'i Installation, database: &str) -> Self {
        let key = 0x7463_746c;
        let session = installation
            .client("tenantctl", database)
            .args(["-c", "set application_name = 'another migration'"])
            .args(["-c", &format!("select pg_advisory_lock({key}, 1)")])
            .args(["-c", "select pg_sleep(600)"])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        wait_for(installation, &format!("select count(*) {HOLDERS}"), "1");
        Self {
            installation,
            session,
        }
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        self.installation.query_as_superuser(
            "tenantctl",
            &format!("select pg_terminate_backend(pid) {HOLDERS}"),
        );
        self.session.wait().ok();
    }
}

/// What a command printed, without what differs from run to run and from release to release.
pub fn shown(output: &Output) -> String {
    let patterns = [
        (r"pid \d+", "pid [pid]"),
        (r"backend\(\d+\)", "backend([pid])"),
        (r"waited [\d.]+ s", "waited [seconds] s"),
        (r"\bat \d{1,3}\b", "at [version]"),
    ];
    patterns
        .iter()
        .fold(output.transcript(), |text, (pattern, replacement)| {
            let pattern = regex::Regex::new(pattern).unwrap();
            pattern.replace_all(&text, *replacement).into_owned()
        })
}
