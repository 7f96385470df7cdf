//! `tenant verify-isolation --probe`: what is tried notices what the catalogue alone would not tell, and leaves nothing
//! behind.

use super::{TENANT, assert_found_and_mended, codes, fault, findings, installation};

const LINE: &str = "tenant verify-isolation nrna --probe";

/// The roles of the cluster.
const ROLES: &str = "select string_agg(rolname, ' ' order by rolname) from pg_roles";

#[test]
fn probes_pass_in_a_clean_tenant_and_leave_nothing_behind() {
    let installation = installation();
    installation.ok("local up");
    let before = (
        installation.query_as_superuser(TENANT, ROLES),
        installation.query_as_superuser(
            TENANT,
            "select string_agg(nspname, ' ' order by 1) from pg_namespace",
        ),
    );
    let report = installation.run(&format!("{LINE} --format json")).json();
    let checks = report["targets"][0]["checks"].as_array().unwrap();
    let left_out: Vec<_> = checks
        .iter()
        .filter(|check| check["result"] == "skipped")
        .collect();
    assert_eq!(left_out.len(), 1, "{left_out:#?}");
    assert_eq!(left_out[0]["code"], "policies-differ");
    assert!(findings(&installation, LINE).is_empty());
    let after = (
        installation.query_as_superuser(TENANT, ROLES),
        installation.query_as_superuser(
            TENANT,
            "select string_agg(nspname, ' ' order by 1) from pg_namespace",
        ),
    );
    assert_eq!(before, after);
}

#[test]
fn a_row_of_another_tenant_is_found_where_it_is() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[fault(
            "foreign-rows",
            "tenancy.actors",
            "set session_replication_role = replica;
             insert into tenancy.actors (tenant_id, id, kind, reference, display_name, claimed)
             values (gen_random_uuid(), gen_random_uuid(), 'service', 'stray', 'stray', false)",
        )],
    );
}

#[test]
fn every_probe_notices_a_table_without_row_security() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser(TENANT, "alter table tenancy.actors disable row level security");
    let found = findings(&installation, LINE);
    for code in [
        "probe-no-context",
        "probe-empty-context",
        "probe-unknown-context",
        "probe-prepared",
        "probe-insert",
        "probe-update",
        "probe-delete",
        "probe-upsert",
        "probe-merge",
        "probe-copy",
        "probe-move",
    ] {
        assert!(
            found
                .iter()
                .any(|row| row["code"] == code && row["object"] == "tenancy.actors"),
            "{code} is not among {:?}",
            codes(&found)
        );
    }
    // Nothing that went through was kept.
    assert_eq!(
        installation.query_as_superuser(
            TENANT,
            "select count(*) filter (where tenant_id not in (select id from tenancy.tenants)) from tenancy.actors"
        ),
        "0"
    );
}

#[test]
fn the_probes_notice_a_door_to_another_tenants_database() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "grant connect on database tenant_uml to public");
    let found = findings(&installation, LINE);
    assert!(
        found
            .iter()
            .any(|row| row["code"] == "probe-connect" && row["object"] == "tenant_uml"),
        "{found:#?}"
    );
}

#[test]
fn the_positive_control_notices_that_the_application_sees_nothing_at_all() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser(
        TENANT,
        "create or replace function tenancy.current_tenant() returns uuid language sql stable parallel safe return null::uuid",
    );
    let found = codes(&findings(&installation, LINE));
    assert!(found.contains(&"probe-own-rows".to_owned()), "{found:?}");
}

#[test]
fn the_negative_control_notices_that_protection_does_not_protect() {
    let installation = installation();
    installation.ok("local up");
    installation.query_as_superuser(
        TENANT,
        "create or replace function tenancy.protect(target regclass, visible text default null, writable text default null, derived name[] default '{}')
         returns void language plpgsql as $$ begin
             execute format('alter table %s enable row level security, force row level security', target);
             execute format('create policy tenant_isolation on %s as restrictive using (true)', target);
             execute format('create policy tenant_access on %s using (true)', target);
         end $$",
    );
    let found = codes(&findings(&installation, LINE));
    assert!(found.contains(&"probe-control".to_owned()), "{found:?}");
}

#[test]
fn the_login_that_a_killed_probe_left_behind_is_removed_by_the_next() {
    let installation = installation();
    installation.ok("local up");
    // By the same account: from PostgreSQL 16 on nobody else's is dropped.
    installation.query(
        "postgres",
        "create role tenant_nrna_probe login in role tenant_nrna_app",
    );
    installation.run(LINE);
    assert!(
        !installation
            .query_as_superuser("postgres", ROLES)
            .contains("probe")
    );
}

#[test]
fn a_probe_that_is_killed_leaves_nothing_that_the_next_does_not_remove() {
    let installation = installation();
    installation.ok("local up");
    let mut probe = installation.spawn(LINE);
    let login = "select count(*) from pg_roles where rolname = 'tenant_nrna_probe'";
    while probe.try_wait().unwrap().is_none() && installation.query_as_superuser("postgres", login) == "0" {}
    probe.kill().unwrap();
    probe.wait().unwrap();
    assert!(findings(&installation, LINE).is_empty());
    assert_eq!(installation.query_as_superuser("postgres", login), "0");
}

#[test]
fn a_tenant_that_is_closed_is_not_probed_and_a_table_in_use_is_left_out() {
    let installation = installation();
    installation.ok("tenant suspend nrna --yes");
    let output = installation.run(LINE);
    assert!(
        output
            .stdout
            .contains("15 skipped: the tenant's logins are kept out"),
        "{}",
        output.transcript()
    );
    installation.ok("tenant resume nrna");
    let mut session = installation.session(
        TENANT,
        "begin; lock table organization.units in access share mode; select pg_sleep(60)",
    );
    let locks = "select count(*) from pg_locks where relation = 'organization.units'::regclass";
    while installation.query_as_superuser(TENANT, locks) == "0" {}
    let output = installation.run(LINE);
    assert!(
        output.stdout.contains("1 skipped: in use: organization.units\n"),
        "{}",
        output.transcript()
    );
    session.kill().unwrap();
    session.wait().unwrap();
}
