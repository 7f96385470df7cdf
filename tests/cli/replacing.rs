//! `tenant reset`, `tenant rebuild`, `tenant restore --landlord`, and giving up what was begun: `tenant abandon`

use crate::backup::{UNITS, backup, databases, look_away, look_on, populated, refused, units};
use crate::support::Installation;

#[test]
fn reset_asks_for_the_slug_and_begins_anew_with_the_same_logins() {
    let installation = populated();
    refused(5, &installation.run("tenant reset nrna"), "confirmation");
    refused(
        5,
        &installation.run("tenant reset nrna --confirm uml"),
        "is not \"nrna\"",
    );
    assert!(units(&installation).contains("Koshi"));
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter role tenant_nrna_app password 'known'");
    let output = installation.run("tenant reset nrna --backup --confirm nrna");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(units(&installation), "code,name\n");
    assert_eq!(databases(&installation), "tenant_nrna");
    installation.ok("tenant status nrna");
    installation.ok("seed verify -t nrna");
    assert_eq!(
        installation.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')"
        ),
        "t"
    );
    assert!(
        installation
            .ok("tenant backups nrna --format csv --columns class")
            .contains("operation")
    );
    installation.ok("tenant restore nrna --backup latest --yes");
    assert!(units(&installation).contains("Koshi"));
}

#[test]
fn reset_that_cannot_replace_the_database_lets_the_application_in_again_and_takes_a_backup_when_repeated() {
    let installation = populated();
    installation.ok("tenant rebuild nrna --template political_party --yes");
    installation.write("more.csv", UNITS);
    installation.ok("unit import -t nrna more.csv --yes");
    let folder = backup(&installation);
    let onlooker = look_on(&installation);
    let from = format!("tenant restore nrna --from {}", folder.display());
    installation.fails(6, &format!("{from} --yes"));
    let status = installation.fails(1, "tenant status nrna");
    let ways = format!("tenantctl {from} finishes what was begun; tenantctl tenant abandon nrna gives it up");
    assert!(status.stdout.contains(&ways), "{}", status.transcript());
    refused(
        4,
        &installation.run("tenant reset nrna --confirm nrna"),
        "in the middle of \"restore\"",
    );
    // With its folder gone it cannot be finished any more.
    std::fs::remove_dir_all(&folder).unwrap();
    refused(5, &installation.run("tenant abandon nrna"), "confirmation");
    assert!(
        installation
            .ok("tenant abandon nrna --yes")
            .contains("gave up the restore of tenant nrna")
    );
    assert!(
        installation
            .ok("tenant abandon nrna --yes")
            .contains("nothing is begun")
    );
    installation.ok("tenant status nrna");
    assert_eq!(databases(&installation), "tenant_nrna tenant_nrna-old");
    installation.fails(6, "tenant reset nrna --confirm nrna");
    assert_eq!(
        installation.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')"
        ),
        "t"
    );
    let status = installation.fails(1, "tenant status nrna");
    assert!(
        status
            .stdout
            .contains("tenantctl tenant reset nrna --backup --confirm nrna finishes"),
        "{}",
        status.transcript()
    );
    refused(
        4,
        &installation.run("tenant rebuild nrna --drop-old --yes"),
        "in the middle of \"reset\"",
    );
    look_away(&installation, onlooker);
    installation.ok("tenant reset nrna --backup --confirm nrna");
    assert_eq!(units(&installation), "code,name\n");
    installation.ok("tenant restore nrna --backup latest --yes");
    assert!(units(&installation).contains("Koshi"));
}

#[test]
fn rebuild_takes_another_template_and_keeps_the_old_database() {
    let installation = populated();
    installation.fails(3, "tenant rebuild nrna --template election_sistem --yes");
    installation.ok("tenant rebuild nrna --template election_system --yes");
    assert_eq!(
        installation.ok("tenant list --columns slug,template --format csv"),
        "slug,template\nnrna,election_system\n"
    );
    installation.ok("tenant status nrna");
    backup(&installation);
    std::thread::sleep(std::time::Duration::from_secs(1));
    installation.ok("tenant restore nrna --backup latest --yes");
    assert_eq!(
        databases(&installation),
        "tenant_nrna tenant_nrna-old tenant_nrna-old"
    );
    // Each verb drops what it kept itself.
    installation.ok("tenant restore nrna --drop-old --yes");
    assert_eq!(databases(&installation), "tenant_nrna tenant_nrna-old");
    assert!(
        installation
            .ok("tenant restore nrna --drop-old --yes")
            .contains("no database to drop")
    );
    installation.ok("tenant rebuild nrna --drop-old --yes");
    assert_eq!(databases(&installation), "tenant_nrna");
}

#[test]
fn restore_of_the_landlord_puts_a_backup_in_its_place_or_where_it_was_lost() {
    let installation = populated();
    let path = |line: &str| {
        let taken = installation
            .run(&format!("{line} --to backups --format json"))
            .json();
        taken[0]["path"].as_str().unwrap().to_owned()
    };
    let (of_tenant, of_landlord) = (path("tenant backup nrna"), path("tenant backup --landlord"));
    let name = || installation.ok("tenant list --format csv --columns name");
    let (before, restore) = (name(), format!("tenant restore --landlord --from {of_landlord}"));
    installation.ok("tenant update nrna --name Changed");
    installation.ok("tenant create later --template political_party");
    installation.fails(2, "tenant restore --landlord");
    installation.fails(2, "tenant restore nrna --landlord --from x");
    refused(
        3,
        &installation.run("tenant restore --landlord --from nowhere --yes"),
        "is not there",
    );
    refused(
        1,
        &installation.run(&format!("tenant restore --landlord --from {of_tenant} --yes")),
        "is of nrna, not of the landlord",
    );
    refused(5, &installation.run(&restore), "confirmation");
    let worker = installation.session("tenantctl", "select pg_advisory_lock(1), pg_sleep(602)");
    let locked = "select count(*) from pg_locks where locktype = 'advisory' and objid = 1 and granted";
    crate::fleet::wait_for(&installation, locked, "1");
    refused(
        4,
        &installation.run(&format!("{restore} --yes")),
        "another program is at work in the landlord",
    );
    end(&installation, worker, 602);
    assert!(name().contains("Changed"));

    let restored = installation.run(&format!("{restore} --yes"));
    assert_eq!(restored.code, 0, "{}", restored.transcript());
    assert!(
        restored.stderr.contains("its database is kept as tenantctl-old-"),
        "{}",
        restored.transcript()
    );
    assert_eq!(name(), before);
    assert!(
        installation
            .ok("audit log --landlord")
            .contains("landlord.restore")
    );
    let examined = installation.fails(1, "doctor").stdout;
    for fault in [
        "tenant_later: it is the database of tenant later",
        ": it is this landlord before a restore put it aside",
    ] {
        assert!(examined.contains(fault), "{examined}");
    }
    for wrong in [
        "drop database \"tenant_later",
        "tenant_later_app",
        "abandoned-run",
    ] {
        assert!(!examined.contains(wrong), "{examined}");
    }
    assert!(installation.ok("tenant backups landlord").contains("landlord"));

    installation.query_as_superuser("postgres", "drop database tenantctl with (force)");
    installation.fails(6, "tenant list");
    installation.ok(&format!("{restore} --yes"));
    assert_eq!(name(), before);
    installation.ok("tenant status nrna");
    installation.ok("tenant backup nrna --to backups");
    installation.ok("audit verify --landlord");
}

/// Ends a session that sleeps for so many seconds.
fn end(installation: &Installation, mut session: std::process::Child, seconds: u32) {
    let end = format!(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where query like '%pg_sleep({seconds})%' and pid <> pg_backend_pid()"
    );
    installation.query_as_superuser("postgres", &end);
    session.wait().unwrap();
}
