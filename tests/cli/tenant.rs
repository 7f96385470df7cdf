//! `tenant`

use crate::support::Installation;

#[test]
fn create_makes_a_database_logins_and_an_active_tenant() {
    let installation = Installation::new();
    let output = installation.run("tenant create uml --template political_party --name Union --tag pilot");
    insta::assert_snapshot!(output.transcript());
    insta::assert_snapshot!(
        installation
            .run("tenant list --columns slug,name,template,status,tags")
            .transcript()
    );
    assert_eq!(
        installation.query("tenant_uml", "select slug, name from tenancy.tenants"),
        "uml|Union"
    );
}

#[test]
fn create_repeated_changes_nothing_and_with_other_wishes_is_a_conflict() {
    let installation = Installation::new();
    insta::assert_snapshot!(
        installation
            .run("tenant create nrna --template political_party")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .run("tenant create nrna --template political_party --name Other")
            .transcript()
    );
}

#[test]
fn create_refuses_slugs_that_make_no_database_name() {
    let installation = Installation::new();
    for slug in ["9lives", "Upper", "with-dash", "landlord", &"x".repeat(41)] {
        installation.fails(2, &format!("tenant create {slug} --template political_party"));
    }
    let output = installation.fails(3, "tenant create fine --template political_patry");
    assert!(
        output.stderr.contains("did you mean political_party?"),
        "{}",
        output.transcript()
    );
}

#[test]
fn create_refuses_a_database_that_belongs_to_somebody_else() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.psql("postgres", "create database tenant_taken");
    let output = installation.fails(4, "tenant create taken --template political_party");
    assert!(
        output.stderr.contains("exists already and is not this tenant's"),
        "{}",
        output.transcript()
    );
    installation.fails(5, "tenant abandon taken");
    installation.ok("tenant abandon taken --yes");
    installation.fails(3, "tenant show taken");
    let left = "select count(*) from pg_database where datname = 'tenant_taken'";
    assert_eq!(installation.query("postgres", left), "1", "it is somebody else's");
}

#[test]
fn create_that_was_broken_off_is_finished_by_one_of_many_and_keeps_what_its_database_has() {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    installation.ok("migrate down -t uml --steps 1 --yes");
    installation.query_as_superuser(
        "tenantctl",
        "set tenantctl.actor = 'test';
         update landlord.tenants set status = 'provisioning', schema_version = null, fingerprint = null where slug = 'uml';
         update landlord.tenant_steps set finished_at = null where operation = 'create'",
    );
    let line = "tenant create uml --template political_party --format json";
    let children: Vec<_> = (0..3).map(|_| installation.spawn(line)).collect();
    let outputs = children
        .into_iter()
        .map(|child| crate::support::Output::of(child, line));
    let logins: usize = outputs
        .map(|output| {
            assert_eq!(output.code, 0, "{}", output.transcript());
            output.json()["logins"].as_array().unwrap().len()
        })
        .sum();
    assert_eq!(logins, 2, "passwords are shown once");
    let behind = ["tenant", "list", "--where", "behind", "--columns", "slug"];
    assert_eq!(installation.run_words(behind).stdout, "SLUG\numl\n");
}

#[test]
fn maintenance_and_size_take_one_tenant_some_or_all() {
    let installation = Installation::new();
    installation.ok("tenant create uml --template political_party");
    installation.fails(2, "tenant maintenance on --yes");
    installation.fails(2, "tenant maintenance on --landlord --yes");
    installation.fails(3, "tenant maintenance on nobody");
    installation.fails(5, "tenant maintenance on --all");
    installation.ok("tenant maintenance on --all --except uml --message Elections --yes");
    let standing = || installation.ok("tenant list --format csv --columns slug,maintenance");
    assert_eq!(standing(), "slug,maintenance\nnrna,true\numl,false\n");
    assert_eq!(
        installation.ok("tenant maintenance on -t nrna,uml --yes"),
        "tenant nrna is in maintenance\ntenant uml is in maintenance\n"
    );
    installation.ok("tenant maintenance off --all");
    assert_eq!(standing(), "slug,maintenance\nnrna,false\numl,false\n");
    assert_eq!(
        installation.ok("tenant size --all --except nrna --format csv --columns target"),
        "target\numl\n"
    );
    installation.fails(2, "tenant size");
}

#[test]
fn the_application_reaches_its_own_database_alone_and_only_while_the_tenant_is_open() {
    let installation = Installation::new();
    let created = installation
        .run("tenant create uml --template political_party --format json")
        .json();
    let password = created["logins"][0]["password"].as_str().unwrap().to_owned();
    let connect = |database: &str| {
        installation
            .client("tenant_uml_app", database)
            .args(["-c", "select 1"])
            .env("PGPASSWORD", &password)
            .output()
            .unwrap()
            .status
            .success()
    };
    assert!(connect("tenant_uml"));
    assert!(!connect("tenant_nrna"));
    assert!(!connect("tenantctl"));
    installation.ok("tenant maintenance on uml --message Back_soon --yes");
    assert!(!connect("tenant_uml"));
    installation.ok("tenant suspend uml --yes");
    installation.ok("tenant maintenance off uml");
    assert!(
        !connect("tenant_uml"),
        "ending maintenance does not end a suspension"
    );
    installation.ok("tenant resume uml");
    assert!(connect("tenant_uml"));
}

#[test]
fn suspend_ends_the_sessions_of_the_application() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser("postgres", "alter role tenant_nrna_app password 'known'");
    let session = installation
        .client("tenant_nrna_app", "tenant_nrna")
        .args(["-c", "select pg_sleep(60)"])
        .env("PGPASSWORD", "known")
        .stderr(std::process::Stdio::null())
        .spawn();
    let mut session = session.unwrap();
    let waiting = "select count(*) from pg_stat_activity where usename = 'tenant_nrna_app'";
    while installation.query_as_superuser("postgres", waiting) == "0" {}
    installation.ok("tenant suspend nrna --yes");
    assert!(!session.wait().unwrap().success());
}

#[test]
fn suspend_asks_and_without_a_terminal_fails_at_once() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("tenant suspend nrna").transcript());
    assert!(installation.ok("tenant list").contains("active"));
}

#[test]
fn show_status_and_size_describe_a_tenant() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("tenant status nrna").transcript());
    let shown = installation.run("tenant show nrna --format yaml");
    assert!(shown.stdout.contains("slug: nrna"), "{}", shown.transcript());
    let size = installation
        .run("tenant size --all --landlord --format json")
        .json();
    assert_eq!(size.as_array().unwrap().len(), 2);
    assert!(size[0]["bytes"].as_i64().unwrap() > 1_000_000);
}

#[test]
fn status_finds_a_database_with_another_stamp_and_nothing_is_written_to_it() {
    let installation = Installation::new();
    installation.ok("local up");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.tenants set landlord_id = gen_random_uuid()",
    );
    let output = installation.fails(1, "tenant status nrna");
    assert!(
        output.stdout.contains("is stamped as tenant nrna"),
        "{}",
        output.transcript()
    );
}

#[test]
fn list_filters_by_conditions_and_names_a_wrong_one() {
    let installation = Installation::new();
    assert_eq!(installation.ok("tenant list --columns slug"), "SLUG\nnrna\n");
    let output = installation.run_words([
        "tenant",
        "list",
        "--where",
        "template=political_party and not behind",
        "--columns",
        "slug",
    ]);
    assert_eq!(output.stdout, "SLUG\nnrna\n");
    let output = installation.run_words(["tenant", "list", "--where", "templat=x"]);
    insta::assert_snapshot!(output.transcript());
}

#[test]
fn an_unknown_tenant_is_not_found_and_a_near_one_is_offered() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("tenant show nrn").transcript());
    insta::assert_snapshot!(installation.run("tenant show nrn --format json").transcript());
}

#[test]
fn update_changes_name_and_tags() {
    let installation = Installation::new();
    installation.ok("tenant update nrna --name Association --tag pilot --tag big");
    installation.ok("tenant update nrna --untag big");
    assert_eq!(
        installation.ok("tenant list --columns name,tags --format csv"),
        "name,tags\nAssociation,pilot\n"
    );
    installation.fails(2, "tenant update nrna");
    installation.ok("tenant update nrna --tag केन्द्र");
    let named = installation.run_words(["tenant", "list", "--where", "tag=केन्द्र", "--columns", "slug"]);
    assert!(named.stdout.contains("nrna"), "{}", named.transcript());
    // A tag that `--where` could not name, and one that a list would show as two.
    for tag in ["very big", "big,pilot", ""] {
        let output = installation.run_words(["tenant", "update", "nrna", "--tag", tag]);
        assert_eq!(output.code, 2, "{}", output.transcript());
    }
}

#[test]
fn every_change_of_a_tenant_is_in_the_landlords_trail_with_actor_command_and_reason() {
    let installation = Installation::new();
    installation.run_words(["tenant", "suspend", "nrna", "--yes", "--reason", "fees unpaid"]);
    let row = installation.query(
        "tenantctl",
        "select actor, command, reason, old_values->>'status', new_values->>'status' from landlord.activity_log order by id desc limit 1",
    );
    assert_eq!(
        row,
        "platform_user ops@example.org|tenantctl tenant suspend nrna --yes --reason 'fees unpaid'|fees unpaid|active|suspended"
    );
}
