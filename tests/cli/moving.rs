//! `tenant move`, between two real servers.

use crate::backup::{look_away, look_on};
use crate::support::Installation;

/// An installation, and another cluster that is registered with it as the server `eu1`.
pub fn two_servers() -> (Installation, Installation) {
    let (installation, other) = (Installation::new(), Installation::empty());
    other.ok("local up");
    installation.ok(&format!(
        "server add eu1 --host {} --username tenantctl --secret none",
        other.cluster().socket_directory().display()
    ));
    installation.write(
        "units.csv",
        "code,name,type,parent_code\nN,Nation,national,\nN-1,Koshi,province,N\n",
    );
    installation.ok("unit import -t nrna units.csv --yes");
    (installation, other)
}

const MAY_CONNECT: &str = "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')";

fn databases(server: &Installation) -> String {
    server.query(
        "postgres",
        "select coalesce(string_agg(regexp_replace(datname, '-old-.*', '-old'), ' ' order by datname), 'none')
         from pg_database where datname like 'tenant\\_%'",
    )
}

#[test]
fn move_takes_the_data_and_the_logins_to_the_other_server_and_keeps_the_source() {
    let (installation, other) = two_servers();
    let units = installation.ok("unit export -t nrna");
    let output = installation.run("tenant move nrna --to eu1 --yes");
    assert_eq!(output.code, 0, "{}", output.transcript());
    insta::assert_snapshot!(
        regex::Regex::new("-old-[0-9a-f]+")
            .unwrap()
            .replace(&output.transcript(), "-old-[moment]")
    );
    assert_eq!(installation.ok("unit export -t nrna"), units);
    installation.ok("tenant status nrna");
    assert_eq!(databases(&installation), "tenant_nrna-old");
    assert_eq!(databases(&other), "tenant_nrna");
    assert_eq!(
        other.query(
            "postgres",
            "select has_database_privilege('tenant_nrna_app', 'tenant_nrna', 'connect')"
        ),
        "t"
    );
    assert!(installation.ok("audit log -t nrna").contains("tenant.move"));
    let anchored = "select count(*) > 0 from landlord.audit_anchors";
    assert_eq!(
        installation.query("tenantctl", anchored),
        "t",
        "it was sealed before it moved"
    );
    installation.ok("audit verify -t nrna");
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(
        (&shown["server"], &shown["maintenance"]),
        (&"eu1".into(), &false.into())
    );
    assert!(
        installation
            .ok("tenant move nrna --to eu1 --yes")
            .contains("lives on server eu1 already")
    );
    installation.ok("tenant move nrna --drop-source --yes");
    assert_eq!(databases(&installation), "none");
    let logins = "select count(*) from pg_roles where rolname like 'tenant\\_nrna%'";
    assert_eq!(installation.query("postgres", logins), "0");
    let elsewhere = format!(
        "server update eu1 --host {}",
        installation.cluster().socket_directory().display()
    );
    let wrong = installation.fails(4, &elsewhere);
    assert!(
        wrong.stderr.contains("it lacks tenant_nrna"),
        "{}",
        wrong.transcript()
    );
    installation.ok("tenant move nrna --to home --yes");
    let kept = installation.fails(1, "server remove eu1 --yes");
    assert!(
        kept.stderr
            .contains("hint: tenantctl tenant move nrna --drop-source"),
        "{}",
        kept.transcript()
    );
    installation.ok("tenant move nrna --drop-source --yes");
    assert_eq!(installation.ok("unit export -t nrna"), units);
    assert_eq!(databases(&other), "none");
    installation.ok("tenant status nrna");
    // It was sealed on two servers by now, on each from where the other one's numbers end.
    installation.ok("audit seal -t nrna");
    installation.ok("audit verify -t nrna");
    installation.ok("server remove eu1 --yes");
    installation.fails(3, "tenant move nrna --to eu1 --yes");
}

#[test]
fn move_that_fails_lets_the_application_in_again_where_it_was() {
    let (installation, other) = two_servers();
    let before = installation.ok("unit export -t nrna");
    // Somebody else's database is in the way of the copy.
    other.query_as_superuser("postgres", "create database \"tenant_nrna-incoming\"");
    let output = installation.run("tenant move nrna --to eu1 --yes");
    assert_ne!(output.code, 0, "{}", output.transcript());
    assert!(
        output
            .stderr
            .contains("the move of tenant nrna to server eu1 failed"),
        "{}",
        output.transcript()
    );
    assert_eq!(installation.query("postgres", MAY_CONNECT), "t");
    installation.ok("tenant status nrna");
    assert_eq!(installation.ok("unit export -t nrna"), before);
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(
        (&shown["server"], &shown["maintenance"]),
        (&"home".into(), &false.into())
    );
}

#[test]
fn move_that_fails_and_cannot_let_the_application_in_again_says_so_and_how_to() {
    let (installation, _other) = two_servers();
    installation.query_as_superuser(
        "tenant_nrna",
        "drop owned by tenant_nrna_app; drop role tenant_nrna_app",
    );
    let output = installation.run("tenant move nrna --to eu1 --yes");
    assert_ne!(output.code, 0, "{}", output.transcript());
    for words in [
        "the move of tenant nrna to server eu1 failed",
        "the application of tenant nrna is kept out: it could not be let in again",
        "hint: tenantctl tenant maintenance off nrna",
    ] {
        assert!(output.stderr.contains(words), "{}", output.transcript());
    }
}

#[test]
fn move_refuses_a_server_that_is_unknown_dead_or_has_such_a_database() {
    let (installation, other) = two_servers();
    installation.fails(5, "tenant move nrna --to eu1");
    installation.fails(3, "tenant move nrna --to eu9 --yes");
    installation.fails(3, "tenant move nobody --to eu1 --yes");
    other.query("postgres", "create database tenant_nrna");
    let output = installation.fails(4, "tenant move nrna --to eu1 --yes");
    assert!(
        output.stderr.contains("exists already and is not this tenant's"),
        "{}",
        output.transcript()
    );
    other.ok("local down");
    let output = installation.fails(6, "tenant move nrna --to eu1 --yes");
    assert!(
        output.stderr.contains("cannot be reached"),
        "{}",
        output.transcript()
    );
    installation.ok("tenant status nrna");
    assert_eq!(databases(&installation), "tenant_nrna");
    installation.query_as_superuser(
        "tenantctl",
        "set tenantctl.actor = 'test';
         insert into landlord.tenants (id, slug, name, template, server_id, database_name)
         select gen_random_uuid(), 'uml', 'Union', 'political_party', id, 'tenant_uml'
         from landlord.servers where name = 'eu1'",
    );
    installation.fails(6, "tenant abandon uml --yes");
    installation.ok("tenant abandon uml --without-server --yes");
    installation.fails(3, "tenant show uml");
}

#[test]
fn move_that_was_broken_off_and_cannot_go_on_lets_the_application_in_again() {
    let (installation, other) = two_servers();
    let message = "moving to server eu1";
    let words = [
        "tenant",
        "maintenance",
        "on",
        "nrna",
        "--message",
        message,
        "--yes",
    ];
    assert_eq!(installation.run_words(words).code, 0);
    other.ok("local down");
    installation.fails(6, "tenant move nrna --to eu1 --yes");
    installation.ok("tenant status nrna");
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(shown["maintenance"], false);
    assert_eq!(installation.query("postgres", MAY_CONNECT), "t");
}

#[test]
fn move_with_somebody_looking_on_lets_the_application_in_there_and_is_finished_when_they_have_gone() {
    let (installation, other) = two_servers();
    let units = installation.ok("unit export -t nrna");
    let onlooker = look_on(&installation);
    let moved = installation.fails(7, "tenant move nrna --to eu1 --yes");
    assert!(
        moved.stderr.contains("is closed, but still has its name")
            && moved.stderr.contains("hint: tenantctl tenant move nrna --to eu1")
            && moved.stdout.contains("tenant_nrna_app"),
        "{}",
        moved.transcript()
    );
    assert_eq!(databases(&other), "tenant_nrna");
    assert_eq!(other.query("postgres", MAY_CONNECT), "t");
    assert_eq!(installation.query("postgres", MAY_CONNECT), "f");
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(
        (&shown["server"], &shown["maintenance"]),
        (&"eu1".into(), &false.into())
    );
    installation.fails(4, "tenant move nrna --drop-source --yes");
    let late = installation.fails(1, "tenant abandon nrna --yes");
    assert!(
        late.stderr.contains("cannot be given up any more"),
        "{}",
        late.transcript()
    );
    look_away(&installation, onlooker);
    installation.ok("tenant move nrna --to eu1 --yes");
    assert_eq!(databases(&installation), "tenant_nrna-old");
    assert_eq!(installation.ok("unit export -t nrna"), units);
    installation.ok("tenant status nrna");
}

#[test]
fn move_leaves_a_maintenance_as_it_was() {
    let (installation, _other) = two_servers();
    installation.ok("tenant maintenance on nrna --message Elections --yes");
    installation.ok("tenant move nrna --to eu1 --yes");
    let shown = installation.run("tenant show nrna --format json").json();
    assert_eq!(shown["maintenance_message"], "Elections");
    assert_eq!(shown["maintenance"], true);
}

#[test]
fn doctor_says_of_no_database_of_a_moved_tenant_that_it_is_to_be_dropped() {
    let (installation, other) = two_servers();
    let backup = installation
        .run("tenant backup --landlord --to backups --format json")
        .json();
    let folder = backup[0]["path"].as_str().unwrap().to_owned();
    installation.ok("tenant move nrna --to eu1 --yes");
    // The landlord is as it was before it knew of the move.
    installation.ok(&format!("tenant restore --landlord --from {folder} --yes"));
    let examined = installation.fails(1, "doctor").stdout;
    assert!(
        examined.contains("its database tenant_nrna is missing here, and server eu1 has one of it"),
        "{examined}"
    );
    assert!(
        examined.contains("tenant_nrna: it is a database of tenant nrna, which the landlord has elsewhere"),
        "{examined}"
    );
    // What the move kept is closed, and has the tenant's name.
    assert!(
        examined.contains("it was tenant_nrna until an operation put it aside"),
        "{examined}"
    );
    // Neither the only one is dropped, nor an empty or an old one made in its place.
    for mend in [
        "drop database \"tenant_nrna",
        "tenant rebuild nrna",
        "tenant restore nrna",
    ] {
        assert!(!examined.contains(mend), "{examined}");
    }
    assert_eq!(databases(&other), "tenant_nrna");
}

#[test]
fn what_one_operator_made_another_one_takes_on() {
    let (installation, _other) = two_servers();
    installation.query_as_superuser(
        "postgres",
        "create role second login password 'second' createdb createrole;
         grant tenantctl_main_owner, tenantctl_main_app, tenantctl_main_readonly, tenantctl_main_audit to second",
    );
    installation
        .ok("user create --platform --email second@example.org --database-login second --full-name Second");
    installation.ok("role assign platform_admin --platform --user second@example.org");
    let url = format!(
        "postgresql://second:second@localhost/tenantctl?host={}",
        installation.cluster().socket_directory().display()
    );
    let second = |line: &str| {
        let words = ["--landlord-url", &url]
            .into_iter()
            .chain(line.split_whitespace());
        let output = installation.run_words(words);
        assert_eq!(output.code, 0, "{}", output.transcript());
    };
    second("tenant credentials rotate -t nrna --grace 1h --yes");
    installation.ok("tenant credentials rotate -t nrna --login readonly --yes");
    // The logins that are kept on the first server are there when the tenant comes back.
    installation.ok("tenant move nrna --to eu1 --yes");
    second("tenant move nrna --to home --yes");
    second("tenant create uml --template political_party");
    installation.ok("tenant maintenance on -t nrna,uml --yes");
    second("tenant maintenance off -t nrna,uml");
    second("tenant verify-isolation nrna --probe");
    installation.ok("tenant verify-isolation uml --probe");
}
