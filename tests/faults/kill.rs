//! SIGKILL at random moments. `KILLS=50` asks for more moments than a usual run has.

use std::time::{Duration, Instant};

use crate::support::Installation;

/// How many moments of each command are tried.
fn kills() -> u32 {
    std::env::var("KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(4)
}

/// A moment of a command that takes so long: spread evenly, so that no part of it is left out, and different in every
/// run, so that in time every moment is met.
fn moment(kill: u32, whole: Duration) -> Duration {
    let jitter = f64::from(
        std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap()
            .subsec_nanos(),
    ) / 1e9;
    whole.mul_f64((f64::from(kill) + jitter) / f64::from(kills()))
}

/// Kills a command in the middle, repeats it, and holds what `observe` sees against an undisturbed run.
fn survives_kills(prepare: impl Fn(&Installation), command: &str, observe: impl Fn(&Installation) -> String) {
    let undisturbed = Installation::new();
    prepare(&undisturbed);
    undisturbed.ok("local up");
    let begun = Instant::now();
    undisturbed.ok(command);
    let whole = begun.elapsed();
    let expected = observe(&undisturbed);
    drop(undisturbed);
    for kill in 0..kills() {
        let installation = Installation::new();
        prepare(&installation);
        installation.ok("local up");
        let mut child = installation.spawn(command);
        let after = moment(kill, whole);
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        let output = installation.run(command);
        assert_eq!(output.code, 0, "killed after {after:?}: {}", output.transcript());
        assert_eq!(observe(&installation), expected, "killed after {after:?}");
        assert_eq!(leftovers(&installation), "", "killed after {after:?}");
    }
}

/// Databases that no tenant and no template accounts for, and sessions that still work.
fn leftovers(installation: &Installation) -> String {
    let databases = installation.query(
        "tenantctl",
        "select datname from pg_database
         where datname like 'tenant\\_%' and datname not in (select database_name from landlord.tenants)
            or datname like '%unfinished%'",
    );
    let prepared = installation.query_as_superuser("postgres", "select gid from pg_prepared_xacts");
    databases + &prepared
}

/// The rows of the tables of a tenant, without what differs from run to run.
fn counts(installation: &Installation, database: &str, tables: &[&str]) -> String {
    let select = |table: &&str| format!("select '{table}', count(*)::text from {table}");
    installation.query_as_superuser(
        database,
        &tables.iter().map(select).collect::<Vec<_>>().join(" union all "),
    )
}

#[test]
fn a_killed_tenant_create_is_finished_by_repeating_it() {
    survives_kills(
        |_| (),
        "tenant create uml --template political_party --name Union",
        |installation| {
            let listed =
                installation.ok("tenant list --columns slug,name,status,schema_version --format csv");
            installation.ok("tenant status uml");
            listed
                + &counts(
                    installation,
                    "tenant_uml",
                    &["tenancy.tenants", "config.settings", "organization.unit_types"],
                )
        },
    );
}

#[test]
fn a_killed_tenant_create_that_also_makes_the_golden_database_is_finished_by_repeating_it() {
    survives_kills(
        |_| (),
        "tenant create body --template election_system",
        |installation| {
            installation.ok("tenant status body");
            let golden = "select count(*) from pg_database where datistemplate and datname like 'tenantctl%'";
            installation.query("postgres", golden)
                + &installation.ok("tenant list --columns slug,template,status")
        },
    );
}
