//! `tenant backup`, `tenant backups`, `tenant restore`

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Child;

use crate::support::{Installation, Output};

/// The units that every test of this file begins with.
pub const UNITS: &str = "code,name,type,parent_code\nN,Nation,national,\nN-1,Koshi,province,N\n";

pub fn populated() -> Installation {
    let installation = Installation::new();
    installation.write("units.csv", UNITS);
    installation.ok("unit import -t nrna units.csv --yes");
    installation
}

pub fn units(installation: &Installation) -> String {
    installation.ok("unit list -t nrna --format csv --columns code,name")
}

pub fn backup(installation: &Installation) -> PathBuf {
    let taken = installation
        .run("tenant backup nrna --to backups --format json")
        .json();
    PathBuf::from(taken[0]["path"].as_str().unwrap())
}

pub fn databases(installation: &Installation) -> String {
    installation.query(
        "tenantctl",
        "select string_agg(regexp_replace(datname, '-old-.*', '-old'), ' ' order by datname)
         from pg_database where datname like 'tenant\\_%'",
    )
}

pub fn refused(code: i32, output: &Output, words: &str) {
    assert_eq!(output.code, code, "{}", output.transcript());
    assert!(output.stderr.contains(words), "{}", output.transcript());
}

/// Another tool's session in the tenant's database, because of which it cannot be renamed.
pub fn look_on(installation: &Installation) -> Child {
    let session = installation.session("tenant_nrna", "select pg_sleep(600)");
    let looking = "select count(*) from pg_stat_activity where query = 'select pg_sleep(600)'";
    while installation.query_as_superuser("postgres", looking) == "0" {
        std::thread::yield_now();
    }
    session
}

pub fn look_away(installation: &Installation, mut session: Child) {
    let end =
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where query = 'select pg_sleep(600)'";
    installation.query_as_superuser("postgres", end);
    session.wait().unwrap();
}

#[test]
fn backup_is_listed_and_verified_and_restore_brings_the_data_back() {
    let installation = populated();
    let before = units(&installation);
    let taken = installation.run("tenant backup nrna --to backups --verify");
    assert_eq!(taken.code, 0, "{}", taken.transcript());
    assert!(
        taken.stdout.contains("restored on trial and found equal"),
        "{}",
        taken.transcript()
    );
    let listed = installation.run("tenant backups nrna --format json").json();
    let folder = fs::metadata(listed[0]["path"].as_str().unwrap()).unwrap();
    assert_eq!(folder.permissions().mode() & 0o777, 0o700);
    assert_eq!(listed[0]["target"], "nrna");
    assert!(listed[0]["verified_at"].is_string(), "{listed}");
    assert_eq!(listed[0]["here"], true);
    installation.write("more.csv", "code,name,type,parent_code\nN-2,Bagmati,province,N\n");
    installation.ok("unit import -t nrna more.csv --yes");
    assert_ne!(units(&installation), before);
    let restored = installation.run("tenant restore nrna --backup latest --yes");
    assert_eq!(restored.code, 0, "{}", restored.transcript());
    assert!(
        restored
            .stderr
            .contains("hint: tenantctl tenant restore nrna --drop-old"),
        "{}",
        restored.transcript()
    );
    assert_eq!(units(&installation), before);
    installation.ok("tenant status nrna");
    assert_eq!(databases(&installation), "tenant_nrna tenant_nrna-old");
    installation.ok("tenant restore nrna --drop-old --yes");
    assert_eq!(databases(&installation), "tenant_nrna");
    installation.ok("unit verify -t nrna");
    assert!(installation.ok("audit log -t nrna").contains("tenant.restore"));
}

#[test]
fn restored_database_has_the_catalogue_and_the_grants_of_the_former() {
    let installation = populated();
    let catalogue = |database: &str| {
        installation.query_as_superuser(
            database,
            "select string_agg(format('%s %s %s', oid::regclass, pg_get_userbyid(relowner), relacl), E'\\n' order by oid::regclass::text)
             from pg_class where relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')",
        ) + &installation.query_as_superuser(
            database,
            "select string_agg(format('%s %s', extname, pg_get_userbyid(extowner)), ',' order by extname) from pg_extension",
        ) + &installation.query_as_superuser(
            "postgres",
            &format!("select pg_get_userbyid(datdba), (select array_agg(acl::text order by acl::text) from unnest(datacl) as acl) from pg_database where datname = '{database}'"),
        )
    };
    installation.ok("local up");
    let before = catalogue("tenant_nrna");
    backup(&installation);
    installation.ok("tenant restore nrna --backup latest --yes");
    assert_eq!(catalogue("tenant_nrna"), before);
}

#[test]
fn restore_of_an_active_tenant_lets_its_application_in_again_and_of_a_suspended_one_does_not() {
    let installation = Installation::new();
    installation.ok("local up");
    let may_connect = || {
        installation.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')",
        )
    };
    backup(&installation);
    installation.ok("tenant restore nrna --backup latest --yes");
    assert_eq!(may_connect(), "t");
    installation.ok("tenant suspend nrna --yes");
    installation.ok("tenant restore nrna --backup latest --yes");
    assert_eq!(may_connect(), "f");
}

#[test]
fn restore_refuses_what_is_damaged_another_s_or_newer_and_changes_nothing() {
    let installation = populated();
    installation.ok("tenant create uml --template political_party");
    let before = units(&installation);
    let path = backup(&installation);
    let shown = path.display().to_string();
    refused(
        1,
        &installation.run(&format!("tenant restore uml --from {shown} --yes")),
        "is of nrna, not of uml",
    );
    let manifest = fs::read_to_string(path.join("manifest.json")).unwrap();
    let version = regex::Regex::new("\"schema_version\": \\d+").unwrap();
    fs::write(
        path.join("manifest.json"),
        version.replace(&manifest, "\"schema_version\": 9999").as_ref(),
    )
    .unwrap();
    refused(
        1,
        &installation.run(&format!("tenant restore nrna --from {shown} --yes")),
        "this tool knows only",
    );
    fs::write(path.join("manifest.json"), &manifest).unwrap();
    let dump = path.join("database.dump");
    let bytes = fs::read(&dump).unwrap();
    let mut altered = bytes.clone();
    altered[bytes.len() / 2] ^= 1;
    fs::write(&dump, altered).unwrap();
    refused(
        1,
        &installation.run(&format!("tenant restore nrna --from {shown} --yes")),
        "was altered",
    );
    fs::write(&dump, &bytes[..bytes.len() - 100]).unwrap();
    refused(
        1,
        &installation.run(&format!("tenant restore nrna --from {shown} --yes")),
        "is truncated",
    );
    fs::remove_file(path.join("manifest.json")).unwrap();
    refused(
        1,
        &installation.run(&format!("tenant restore nrna --from {shown} --yes")),
        "has no manifest",
    );
    refused(
        3,
        &installation.run("tenant restore nrna --from nowhere --yes"),
        "is not there",
    );
    assert_eq!(units(&installation), before);
    assert_eq!(databases(&installation), "tenant_nrna tenant_uml");
}

#[test]
fn restore_of_an_older_schema_hints_at_migrate() {
    let installation = Installation::new();
    installation.ok("migrate down -t nrna --steps 1 --yes");
    backup(&installation);
    installation.ok("migrate up -t nrna");
    let output = installation.run("tenant restore nrna --backup latest --yes");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("hint: tenantctl migrate up -t nrna"),
        "{}",
        output.transcript()
    );
    installation.ok("migrate up -t nrna");
    installation.ok("tenant status nrna");
}

#[test]
fn restore_needs_a_source_and_a_confirmation() {
    let installation = Installation::new();
    installation.fails(2, "tenant restore nrna");
    refused(
        3,
        &installation.run("tenant restore nrna --backup latest --yes"),
        "has no backup",
    );
    backup(&installation);
    refused(
        5,
        &installation.run("tenant restore nrna --backup latest"),
        "confirmation",
    );
    installation.fails(3, "tenant restore nobody --backup latest --yes");
}

#[test]
fn backup_of_a_fleet_is_a_run_and_keeps_the_newest_only() {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    for _ in 0..3 {
        installation.ok("tenant backup --all --landlord --to backups --class daily --keep 2");
    }
    installation.ok("tenant backup uml --to backups --keep 1");
    let listed = installation.ok("tenant backups --format csv --columns target,class,here");
    let mut lines: Vec<&str> = listed.lines().skip(1).collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "landlord,daily,true",
            "landlord,daily,true",
            "nrna,daily,true",
            "nrna,daily,true",
            "uml,daily,true",
            "uml,daily,true",
            "uml,manual,true"
        ]
    );
    assert_eq!(
        fs::read_dir(installation.home().join("backups")).unwrap().count(),
        7
    );
    assert!(installation.ok("run list").contains("tenant backup"));
}

#[test]
fn backups_that_somebody_removed_are_not_counted_among_those_that_are_kept() {
    let installation = Installation::new();
    let taken: Vec<PathBuf> = (0..3).map(|_| backup(&installation)).collect();
    fs::remove_dir_all(&taken[2]).unwrap();
    installation.ok("tenant backup nrna --to backups --keep 3");
    assert!(
        taken[0].is_dir() && taken[1].is_dir(),
        "three are there, of which one is new"
    );
    installation.ok("tenant backup nrna --to backups --keep 1");
    assert!(!taken[0].is_dir() && !taken[1].is_dir());
    assert_eq!(
        installation.ok("tenant backups nrna --format csv --columns here"),
        "here\ntrue\n"
    );
}

#[test]
fn trials_of_one_database_come_one_after_the_other() {
    let installation = populated();
    let other = installation.session(
        "tenant_nrna",
        "select pg_advisory_lock(hashtextextended('tenant_nrna-verify', 0)), pg_sleep(600)",
    );
    let waits = "select count(*) from pg_locks where locktype = 'advisory'";
    while installation.query_as_superuser("tenant_nrna", waits) == "0" {
        std::thread::yield_now();
    }
    let line = "tenant backup nrna --to backups --verify";
    let mut child = installation.spawn(line);
    let taken = "select count(*) from landlord.backups";
    while installation.query("tenantctl", taken) == "0" {
        assert!(
            child.try_wait().unwrap().is_none(),
            "it ended before it took a backup"
        );
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(
        child.try_wait().unwrap().is_none(),
        "it waits for the other trial"
    );
    installation.query_as_superuser(
        "tenant_nrna",
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()",
    );
    let output = Output::of(child, line);
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(output.stdout.contains("found equal"), "{}", output.transcript());
    drop(other);
}

#[test]
fn restore_seals_what_it_replaces_and_gives_the_landlord_the_contexts_of_the_backup() {
    let installation = populated();
    backup(&installation);
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica;
         delete from landlord.tenant_contexts where context = 'membership'",
    );
    installation.ok("tenant restore nrna --backup latest --yes");
    let listed = installation.ok("tenant context list -t nrna");
    assert!(listed.contains("membership"), "{listed}");
    let ended = "select string_agg(distinct operation, ' ') from landlord.former_audit_anchors";
    assert_eq!(
        installation.query("tenantctl", ended),
        "restore",
        "what it was sealed with is kept as evidence"
    );
    // The trail that goes on is sealed, anchored and verified like any other.
    installation.ok("audit seal -t nrna");
    let verified = installation.run("audit verify -t nrna");
    assert_eq!(verified.code, 0, "{}", verified.transcript());
    assert!(
        verified.stderr.contains("nrna: the restore of "),
        "{}",
        verified.transcript()
    );
    let former = installation.query(
        "tenantctl",
        "select datname from pg_database where datname like 'tenant\\_nrna-old-%'",
    );
    installation.query_as_superuser(
        "postgres",
        &format!("alter database \"{former}\" allow_connections true"),
    );
    let sealed = "select count(*) > 0 from audit.seals";
    assert_eq!(installation.query_as_superuser(&former, sealed), "t");
}

#[test]
fn backup_of_a_database_that_is_another_s_is_refused_and_leaves_nothing() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.tenants set landlord_id = gen_random_uuid()",
    );
    refused(
        6,
        &installation.run("tenant backup nrna --to backups"),
        "is stamped as",
    );
    assert_eq!(
        fs::read_dir(installation.home().join("backups")).unwrap().count(),
        0
    );
}

#[test]
fn backup_without_the_client_programs_says_which_are_needed() {
    let installation = Installation::new();
    let mut command = installation.command(["tenant", "backup", "nrna", "--to", "backups"]);
    let output = command
        .env("TENANTCTL_PG_BIN", installation.home())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("pg_dump and pg_restore of PostgreSQL"), "{said}");
    assert!(said.contains("hint:"), "{said}");
}

#[test]
fn backup_into_a_folder_that_cannot_be_is_refused() {
    let installation = Installation::new();
    installation.write("file", "");
    refused(
        2,
        &installation.run("tenant backup nrna --to file/backups"),
        "cannot be made",
    );
    installation.fails(2, "tenant backup");
    installation.fails(3, "tenant backup nobody --to backups");
}

#[test]
fn backup_shows_its_rows_and_folder() {
    let installation = Installation::new();
    let folder = regex::Regex::new(r"nrna-\d{8}T\d{6}Z-\w{8}").unwrap();
    let rows = regex::Regex::new(r"\d+ rows").unwrap();
    let shown = installation.run("tenant backup nrna --to backups").transcript();
    insta::assert_snapshot!(rows.replace(&folder.replace(&shown, "nrna-[moment]"), "[count] rows"));
}
