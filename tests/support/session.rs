//! A client of the database beside the program, one statement after the other, its transaction left open as long as
//! the test likes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Installation;

const DONE: &str = "-- done --";

pub struct Session {
    client: Child,
    statements: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Session {
    /// Begins a writing transaction in the database of the tenant `nrna`.
    pub fn begin(installation: &Installation) -> Self {
        let mut client = installation
            .client("tenantctl", "tenant_nrna")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let statements = client.stdin.take().unwrap();
        let answers = BufReader::new(client.stdout.take().unwrap());
        let mut session = Self {
            client,
            statements,
            answers,
        };
        session.execute(
            "begin;
             select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
             select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());",
        );
        session
    }

    /// Executes statements and waits until they are done.
    pub fn execute(&mut self, sql: &str) {
        writeln!(self.statements, "{sql}\n\\echo {DONE}").unwrap();
        let mut line = String::new();
        while line.trim_end() != DONE {
            line.clear();
            assert_ne!(self.answers.read_line(&mut line).unwrap(), 0, "psql has ended");
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = writeln!(self.statements, "\\q");
        self.client.wait().ok();
    }
}

/// Waits until a session waits for what another one has locked.
pub fn wait_for_a_blocked_session(installation: &Installation) {
    let deadline = Instant::now() + Duration::from_secs(30);
    let blocked = "select count(*) > 0 from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0";
    while installation.query("tenant_nrna", blocked) != "t" {
        assert!(Instant::now() < deadline, "nobody waits");
        thread::sleep(Duration::from_millis(20));
    }
}
