//! `audit partitions` and `audit prune`

use crate::support::Installation;

const TENANT: &str = "tenant_nrna";

/// Entries of years ago, as if they had been written then.
fn age(installation: &Installation) {
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    installation.query_as_superuser(
        TENANT,
        &format!(
            "insert into audit.activity_log (tenant_id, occurred_at, action)
             select '{tenant_id}', moment, 'long.ago'
             from generate_series(timestamptz '2015-01-10', '2015-03-10', '1 day') as moment"
        ),
    );
}

#[test]
fn entries_that_strayed_are_moved_to_the_month_that_is_made_for_them() {
    let installation = Installation::new();
    installation.ok("local up");
    age(&installation);
    assert_eq!(
        installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log_default"),
        "60"
    );
    assert_eq!(
        installation.ok("audit partitions create -t nrna"),
        "made 3 partitions\n"
    );
    assert_eq!(
        installation.ok("audit partitions create -t nrna"),
        "every partition is there\n"
    );
    assert_eq!(
        installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log_default"),
        "0"
    );
    let listed = installation.ok("audit partitions list -t nrna --columns name,state --format csv");
    assert!(
        listed.starts_with(
            "name,state\naudit.activity_log_2015_01,attached\naudit.activity_log_2015_02,attached\n"
        ),
        "{listed}"
    );
    assert_eq!(listed.lines().count(), 1 + 3 + 25 + 1);
}

#[test]
fn partitions_that_run_out_are_made_before_somebody_writes() {
    let installation = Installation::new();
    installation.ok("local up");
    let future = "select count(*) from pg_inherits where inhparent = 'audit.activity_log'::regclass";
    let partitions = installation.query_as_superuser(TENANT, future);
    installation.query_as_superuser(
        TENANT,
        "do $$ declare partition text; begin
             for partition in select inhrelid::regclass::text from pg_inherits where inhparent = 'audit.activity_log'::regclass
                 and substring(inhrelid::regclass::text from '\\d{4}_\\d\\d') > to_char(now() + interval '6 months', 'YYYY_MM')
             loop execute 'drop table ' || partition; end loop;
         end $$",
    );
    assert_ne!(installation.query_as_superuser(TENANT, future), partitions);
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    assert_eq!(installation.query_as_superuser(TENANT, future), partitions);
}

#[test]
fn making_partitions_holds_up_nobody_who_writes() {
    let installation = Installation::new();
    installation.ok("local up");
    age(&installation);
    let tenant_id = installation.query_as_superuser(TENANT, "select id from tenancy.tenants");
    let writing = format!(
        "begin; insert into audit.activity_log (tenant_id, action) values ('{tenant_id}', 'slow'); select pg_sleep(600)"
    );
    let mut session = installation.session(TENANT, &writing);
    let sessions = "from pg_stat_activity where query like '%''slow''%pg_sleep%' and wait_event = 'PgSleep'";
    crate::fleet::wait_for(&installation, &format!("select count(*) {sessions}"), "1");
    assert_eq!(
        installation.ok("audit partitions create -t nrna"),
        "made 3 partitions\n"
    );
    installation.query_as_superuser(TENANT, &format!("select pg_terminate_backend(pid) {sessions}"));
    session.wait().unwrap();
}

#[test]
fn prune_exports_and_drops_months_past_their_retention_and_the_chain_still_verifies() {
    let installation = Installation::new();
    installation.ok("local up");
    age(&installation);
    installation.ok("audit partitions create -t nrna");
    let nothing_asked = installation.fails(5, "audit prune -t nrna --to kept");
    assert!(
        nothing_asked.stderr.contains("--yes"),
        "{}",
        nothing_asked.transcript()
    );
    let plan = installation.run("audit prune -t nrna --to kept --dry-run");
    insta::assert_snapshot!(plan.transcript());
    let output = installation.run("audit prune -t nrna --to kept --yes");
    insta::assert_snapshot!(output.transcript());
    assert_eq!(installation.read("kept/nrna-2015-02.ndjson").lines().count(), 28);
    let verified = installation.run("audit verify -t nrna --format json").json();
    assert_eq!(
        (
            &verified[0]["intact"],
            &verified[0]["complete"],
            &verified[0]["pruned"],
            &verified[0]["unsealed"]
        ),
        (&true.into(), &true.into(), &60.into(), &0.into())
    );
    let listed = installation.ok("audit partitions list -t nrna --columns name,state,sealed --format csv");
    assert!(
        listed.contains("audit.activity_log_2015_02,pruned,28\n"),
        "{listed}"
    );
    let again = installation.run("audit prune -t nrna --to kept --yes");
    assert_eq!(
        (again.code, again.stderr.as_str()),
        (0, "nothing is older than 7 years\n")
    );
    installation.query_as_superuser(
        TENANT,
        "delete from audit.activity_log where action = 'audit.prune'",
    );
    let unexplained = installation.fails(1, "audit verify -t nrna --format json").json();
    assert_eq!(unexplained[0]["complete"], false);
}

#[test]
fn the_landlords_trail_is_pruned_past_its_retention_and_its_chain_still_verifies() {
    let installation = Installation::new();
    installation.ok("local up");
    let entries = "select count(*) from landlord.activity_log where action = 'long.ago'";
    installation.query_as_superuser(
        "tenantctl",
        "insert into landlord.activity_log (occurred_at, actor, action)
         select moment, 'test', 'long.ago'
         from generate_series(timestamptz '2015-01-10', '2015-03-10', '1 day') as moment",
    );
    assert!(
        installation
            .run("audit prune --landlord --to kept --dry-run")
            .stderr
            .contains("nothing is older than 7 years"),
        "what is not sealed is not pruned"
    );
    installation.ok("audit seal --landlord");
    installation.fails(5, "audit prune --landlord --to kept");
    let output = installation.run("audit prune --landlord --to kept --yes");
    insta::assert_snapshot!(output.transcript());
    assert_eq!(installation.query_as_superuser("tenantctl", entries), "0");
    assert_eq!(
        installation.read("kept/landlord-2015-03.ndjson").lines().count(),
        60
    );
    let verified = installation.run("audit verify --landlord --format json").json();
    assert_eq!(
        (
            &verified[0]["intact"],
            &verified[0]["complete"],
            &verified[0]["pruned"]
        ),
        (&true.into(), &true.into(), &60.into()),
        "{verified}"
    );
    let again = installation.run("audit prune --landlord --to kept --yes");
    assert_eq!(
        (again.code, again.stderr.as_str()),
        (0, "nothing is older than 7 years\n")
    );
    installation.query_as_superuser(
        "tenantctl",
        "delete from landlord.activity_log where action = 'audit.prune'",
    );
    let unexplained = installation
        .fails(1, "audit verify --landlord --format json")
        .json();
    assert_eq!(unexplained[0]["complete"], false);
}

#[test]
fn prune_never_replaces_an_earlier_export() {
    let installation = Installation::new();
    installation.ok("local up");
    age(&installation);
    installation.ok("audit partitions create -t nrna");
    std::fs::create_dir(installation.home().join("kept")).unwrap();
    let earlier = "{\"earlier\": true}\n";
    installation.write("kept/nrna-2015-02.ndjson", earlier);
    let refused = installation.fails(2, "audit prune -t nrna --to kept --yes");
    assert!(
        refused
            .stderr
            .contains("kept/nrna-2015-02.ndjson holds another export; it was left as it is"),
        "{}",
        refused.transcript()
    );
    assert_eq!(installation.read("kept/nrna-2015-02.ndjson"), earlier);
    let left = "select count(*) from audit.activity_log_2015_02";
    assert_eq!(installation.query_as_superuser(TENANT, left), "28");
    installation.ok(
        "audit export -t nrna --since 2015-02-01 --until 2015-03-01 --format ndjson --to kept/nrna-2015-02.ndjson",
    );
    installation.ok("audit prune -t nrna --to kept --yes");
}

#[test]
fn prune_refuses_a_trail_that_is_not_sound() {
    let installation = Installation::new();
    installation.ok("local up");
    age(&installation);
    installation.ok("audit partitions create -t nrna");
    installation.ok("audit seal -t nrna");
    installation.query_as_superuser(
        TENANT,
        "update audit.activity_log set action = 'not.so' where occurred_at = '2015-02-03'",
    );
    let refused = installation.fails(1, "audit prune -t nrna --to kept --yes");
    assert!(
        refused.stderr.contains("is not sound: entry ") && refused.stderr.contains("was changed"),
        "{}",
        refused.transcript()
    );
    assert_eq!(
        installation.query_as_superuser(TENANT, "select count(*) from audit.activity_log_2015_02"),
        "28"
    );
    installation.ok("tenant suspend nrna --yes");
    installation.fails(1, "audit prune -t nrna --to kept --yes");
}
