//! SIGKILL at random moments. `KILLS=50` asks for more moments than a usual run has.

use std::process::Child;
use std::time::{Duration, Instant};

use crate::support::Installation;

/// How many moments of each command are tried.
fn kills() -> u32 {
    std::env::var("KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
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
pub fn survives_kills<K>(
    prepare: impl Fn(&Installation) -> K,
    command: &str,
    observe: impl Fn(&Installation) -> String,
) {
    survives(prepare, command, observe, |_, child| child.kill().unwrap());
}

/// Breaks a command off in the middle, repeats it, and holds what `observe` sees against an undisturbed run. What
/// `prepare` made is kept as long as the installation is.
pub fn survives<K>(
    prepare: impl Fn(&Installation) -> K,
    command: &str,
    observe: impl Fn(&Installation) -> String,
    strike: impl Fn(&Installation, &mut Child),
) {
    let undisturbed = Installation::new();
    let prepared = prepare(&undisturbed);
    undisturbed.ok("local up");
    let begun = Instant::now();
    undisturbed.ok(command);
    let whole = begun.elapsed();
    let expected = observe(&undisturbed);
    drop((undisturbed, prepared));
    for kill in 0..kills() {
        let installation = Installation::new();
        let _prepared = prepare(&installation);
        installation.ok("local up");
        let mut child = installation.spawn(command);
        let after = moment(kill, whole);
        std::thread::sleep(after);
        strike(&installation, &mut child);
        child.wait().unwrap();
        // What a killed command left running in the server ends by itself; the next one waits for its locks.
        let output = installation.run(command);
        assert_eq!(output.code, 0, "killed after {after:?}: {}", output.transcript());
        assert_eq!(observe(&installation), expected, "killed after {after:?}");
        assert_eq!(leftovers(&installation), "", "killed after {after:?}");
        let examined = installation.run("doctor");
        assert_eq!(
            examined.code,
            0,
            "killed after {after:?}: {}",
            examined.transcript()
        );
    }
}

/// Databases that no tenant and no template accounts for, and sessions that still work.
fn leftovers(installation: &Installation) -> String {
    let databases = installation.query(
        "tenantctl",
        "select datname from pg_database
         where datname like 'tenant\\_%'
             and datname not in (select database_name from landlord.tenants)
             and datname not in (select database_name from landlord.former_databases where dropped_at is null)
            or datname like '%unfinished%'",
    );
    let prepared = installation.query_as_superuser("postgres", "select gid from pg_prepared_xacts");
    databases + &prepared
}

/// The rows of the tables of a tenant, without what differs from run to run.
pub fn counts(installation: &Installation, database: &str, tables: &[&str]) -> String {
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

/// A tree of 400 units, children before their parents.
fn units_file() -> String {
    let mut rows = vec!["code,name,type,parent_code".to_owned()];
    for district in 1..=20 {
        for local in 1..=19 {
            rows.push(format!(
                "N-1-{district}-{local},Local {district}.{local},local,N-1-{district}"
            ));
        }
        rows.push(format!("N-1-{district},District {district},district,N-1"));
    }
    rows.push("N-1,Province,province,N".to_owned());
    rows.push("N,Nation,national,".to_owned());
    rows.join("\n")
}

/// 3,000 members of these units.
fn members_file() -> String {
    let mut rows =
        vec!["member_no,email,first_name,last_name,unit_code,membership_type,joined_on".to_owned()];
    for number in 0..3000 {
        let (district, local) = (number % 20 + 1, number % 19 + 1);
        rows.push(format!(
            "M-{number:05},m{number}@example.org,Given{number},Family,N-1-{district}-{local},ordinary,2025-01-01"
        ));
    }
    rows.join("\n")
}

#[test]
fn a_killed_unit_import_leaves_everything_or_nothing_and_is_finished_by_repeating_it() {
    survives_kills(
        |installation| drop(installation.write("units.csv", units_file())),
        "unit import -t nrna units.csv --yes",
        |installation| {
            installation.ok("unit verify -t nrna");
            installation.ok("unit export -t nrna")
        },
    );
}

#[test]
fn a_killed_membership_import_leaves_everything_or_nothing_and_is_finished_by_repeating_it() {
    survives_kills(
        |installation| {
            installation.write("units.csv", units_file());
            installation.write("members.csv", members_file());
            installation.ok("unit import -t nrna units.csv --yes");
        },
        "membership import -t nrna members.csv --yes",
        |installation| {
            let history = counts(
                installation,
                "tenant_nrna",
                &["membership.membership_history", "identity.users"],
            );
            installation.ok("membership export -t nrna") + &history
        },
    );
}

#[test]
fn a_killed_migrate_up_is_finished_by_repeating_it() {
    survives_kills(
        |installation| drop(installation.ok("migrate down -t nrna --steps 5 --yes")),
        "migrate up -t nrna",
        |installation| {
            installation.ok("migrate validate -t nrna");
            installation.query(
                "tenant_nrna",
                "select version, state, checksum from tenancy.migrations order by version",
            )
        },
    );
}

#[test]
fn a_killed_seed_apply_is_finished_by_repeating_it() {
    survives_kills(
        |installation| {
            installation.ok("local up");
            installation.query_as_superuser(
                "tenant_nrna",
                "select set_config('tenantctl.tenant_id', id::text, false) from tenancy.tenants;
                 delete from config.validation_rules; update reference.countries set name = upper(name)",
            );
        },
        "seed apply -t nrna --yes",
        |installation| {
            installation.ok("seed verify -t nrna");
            counts(
                installation,
                "tenant_nrna",
                &["config.validation_rules", "reference.countries"],
            )
        },
    );
}
