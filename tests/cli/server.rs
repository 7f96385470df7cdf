//! `server`

use crate::support::Installation;

#[test]
fn a_server_is_registered_with_a_reference_to_its_password_never_the_password() {
    let installation = Installation::new();
    installation.ok("local up");
    let other = Installation::empty();
    other.ok("local up");
    let home = format!(
        "server add again --host {} --username tenantctl --secret none",
        installation.cluster().socket_directory().display()
    );
    let twin = installation.fails(4, &home);
    assert!(
        twin.stderr.contains("is the server home already"),
        "{}",
        twin.transcript()
    );
    let socket = other.cluster().socket_directory();
    let add = format!(
        "server add eu1 --host {} --username tenantctl --secret none",
        socket.display()
    );
    installation.ok(&add);
    insta::assert_snapshot!(
        installation
            .run("server list --columns name,username,secret_reference,tenants")
            .transcript()
    );
    let again = installation.fails(4, &add);
    assert!(
        again.stderr.contains("there is a server eu1 already"),
        "{}",
        again.transcript()
    );
    let password = installation.fails(2, "server add eu2 --host h --username u --secret hunter2");
    assert!(
        password.stderr.contains("never the password itself"),
        "{}",
        password.transcript()
    );
    installation.fails(2, "server update eu1");
    installation.fails(3, "server update eu9 --port 5433");
    installation.fails(6, "server update eu1 --port 1");
    installation.fails(1, "server update home --port 5433");
    assert!(
        installation
            .ok("server update eu1 --secret pgpass --dry-run")
            .contains("would change server eu1: password from pgpass")
    );
    assert!(
        installation
            .ok("server update eu1 --secret none")
            .contains("reached so already")
    );
    installation.ok("server update eu1 --secret pgpass");
    let shown = installation.run("server show eu1 --format json").json();
    assert_eq!(
        (&shown["secret_reference"], &shown["ssl_mode"]),
        (&"pgpass".into(), &"disable".into())
    );
    installation.ok("server remove eu1 --yes");
    installation.fails(3, "server show eu1");
    installation.ok(&add);
}

#[test]
fn a_server_that_cannot_be_reached_is_not_registered() {
    let installation = Installation::new();
    let output = installation.fails(
        6,
        "server add far --host 127.0.0.1 --port 1 --username u --secret none",
    );
    assert!(
        output.stderr.contains("cannot be reached") && output.stderr.contains("hint: --ssl-mode says"),
        "{}",
        output.transcript()
    );
    assert!(!installation.ok("server list").contains("far"));
}

#[test]
fn the_server_that_holds_the_landlord_stays() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("server remove home --yes").transcript());
}
