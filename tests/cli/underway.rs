//! What others do while an operation on a tenant is under way.

use std::process::Child;

use crate::backup::backup;
use crate::fleet::wait_for;
use crate::moving::two_servers;
use crate::support::{Installation, Output};

const MAY_CONNECT: &str = "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')";

/// A session because of which whoever works with a table waits.
struct Block<'i> {
    installation: &'i Installation,
    session: Child,
}

impl<'i> Block<'i> {
    fn of(installation: &'i Installation, (database, table): (&str, &str), mode: &str) -> Self {
        let lock = format!("begin; lock table {table} in {mode} mode; select pg_sleep(603)");
        let session = installation.session(database, &lock);
        let held = "select count(*) from pg_stat_activity where query like '%pg_sleep(603)' and wait_event = 'PgSleep'";
        wait_for(installation, held, "1");
        Self {
            installation,
            session,
        }
    }

    /// Until another command waits.
    fn is_met(&self) {
        let waiting = "select count(*) > 0 from pg_locks where locktype = 'relation' and not granted";
        wait_for(self.installation, waiting, "t");
    }

    fn end(mut self) {
        self.installation.query_as_superuser(
            "postgres",
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity
             where query like '%pg_sleep(603)%' and pid <> pg_backend_pid()",
        );
        self.session.wait().unwrap();
    }
}

fn finished(child: Child, line: &str) {
    let output = Output::of(child, line);
    assert_eq!(output.code, 0, "{}", output.transcript());
}

#[test]
fn nobody_who_was_shut_out_meanwhile_is_let_in_by_what_was_under_way() {
    let (installation, other) = two_servers();
    backup(&installation);

    let restore = "tenant restore nrna --backup latest --yes";
    let block = Block::of(
        &installation,
        ("tenantctl", "landlord.former_databases"),
        "exclusive",
    );
    let child = installation.spawn(restore);
    block.is_met();
    // A run and an operation do not meet in one tenant, whichever came first; a backup is in nobody's way.
    let run = installation.fails(4, "tenant credentials rotate nrna --yes");
    assert!(
        run.stderr
            .contains("another program is at work on tenant nrna (restore)"),
        "{}",
        run.transcript()
    );
    installation.ok("tenant suspend nrna --yes");
    block.end();
    finished(child, restore);
    assert_eq!(installation.query("postgres", MAY_CONNECT), "f");
    installation.ok("tenant resume nrna");
    assert_eq!(installation.query("postgres", MAY_CONNECT), "t");

    let relocate = "tenant move nrna --to eu1 --yes";
    let block = Block::of(
        &installation,
        ("tenant_nrna", "organization.units"),
        "access exclusive",
    );
    let child = installation.spawn(relocate);
    block.is_met();
    let off = installation.fails(4, "tenant maintenance off nrna");
    assert!(
        off.stderr.contains("is being moved to server eu1"),
        "{}",
        off.transcript()
    );
    installation.ok("tenant maintenance on nrna --message Elections --yes");
    block.end();
    finished(child, relocate);
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(
        (&shown["server"], &shown["maintenance_message"]),
        (&"eu1".into(), &"Elections".into())
    );
    assert_eq!(other.query("postgres", MAY_CONNECT), "f");
    installation.ok("tenant maintenance off nrna");
    assert_eq!(other.query("postgres", MAY_CONNECT), "t");
}

#[test]
fn operation_is_refused_while_a_run_is_at_work_on_the_tenant() {
    let installation = crate::fleet::fleet(&[]);
    backup(&installation);
    let lock = crate::fleet::Lock::hold(&installation, "tenant_nrna");
    let line = format!("migrate up -t nrna {}", crate::fleet::OWN);
    let run = installation.spawn(&line);
    wait_for(
        &installation,
        "select count(*) from landlord.run_targets where state = 'running'",
        "1",
    );
    let refused = installation.fails(4, "tenant restore nrna --backup latest --yes");
    assert!(
        refused.stderr.contains("is at work on tenant nrna")
            && refused.stderr.contains("hint: tenantctl run show"),
        "{}",
        refused.transcript()
    );
    drop(lock);
    finished(run, &line);
    installation.ok("tenant restore nrna --backup latest --yes");
}
