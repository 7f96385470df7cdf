//! A fleet of tenants with an operator's own context, for the tests of what works over many databases.

use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{Installation, Output};

/// A context of the operator's own, below the folder in which commands are run.
pub const OWN: &str = "--migrations own";

/// The tenant `nrna` and others, all with the context `app`, which has one migration that is pending.
pub fn fleet(others: &[&str]) -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    for slug in others {
        installation.ok(&format!("tenant create {slug} --template political_party"));
    }
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
    for slug in others.iter().chain(&["nrna"]) {
        installation.ok(&format!("tenant context enable {slug} app {OWN}"));
    }
    installation
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
    let deadline = Instant::now() + Duration::from_secs(30);
    while installation.query_as_superuser("tenantctl", sql) != answer {
        assert!(Instant::now() < deadline, "{sql} never gave {answer}");
        sleep(Duration::from_millis(50));
    }
}

/// A session that holds the migration lock of a database until it is dropped.
pub struct Lock(std::process::Child);

impl Lock {
    pub fn hold(installation: &Installation, database: &str) -> Self {
        let key = 0x7463_746c;
        let child = Command::new("psql")
            .args(["-X", "-q", "-U", "tenantctl", "-d", database])
            .args(["-c", "set application_name = 'another migration'"])
            .args(["-c", &format!("select pg_advisory_lock({key}, 1)")])
            .args(["-c", "select pg_sleep(600)"])
            .arg("-h")
            .arg(installation.cluster().socket_directory())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        wait_for(
            installation,
            "select count(*) from pg_stat_activity where application_name = 'another migration' and query like '%sleep%'",
            "1",
        );
        Self(child)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// What a command printed, without process ids.
pub fn shown(output: &Output) -> String {
    regex::Regex::new(r"pid \d+|backend\(\d+\)|waited [\d.]+ s")
        .unwrap()
        .replace_all(&output.transcript(), |found: &regex::Captures<'_>| {
            found[0].replace(|c: char| c.is_ascii_digit() || c == '.', "#")
        })
        .replace("####", "#")
        .replace("###", "#")
        .replace("##", "#")
}
