//! `user … --platform`: those who run the platform.

use crate::support::Installation;

#[test]
fn platform_users_are_created_changed_and_listed_apart_from_tenants_people() {
    let installation = Installation::new();
    let line = "user create --platform --email Asha@example.org --full-name Asha --database-login asha";
    installation.ok(line);
    assert!(installation.ok(line).contains("exists already"));
    installation.fails(
        4,
        "user create --platform --email asha@example.org --full-name Other",
    );
    installation.fails(2, "user create --platform --full-name Asha");
    installation.fails(
        2,
        "user create --platform --email b@example.org --full-name B --phone 9841234567",
    );
    installation.fails(1, "user create --platform --email nobody --full-name B");
    installation.fails(2, "user create --email b@example.org --full-name B");
    installation.fails(
        2,
        "user create -t nrna --email b@example.org --full-name B --database-login b",
    );
    let shown = installation
        .run("user show asha@example.org --platform --format json")
        .json();
    assert_eq!(
        (&shown["status"], &shown["database_login"]),
        (&"active".into(), &"asha".into())
    );
    assert_eq!(installation.run("user list -t nrna").stderr, "no users\n");
    installation.fails(3, "user show asha@example.org -t nrna");
    installation.ok("user update asha@example.org --platform --full-name 'Asha' --database-login asha2");
    installation.fails(2, "user update asha@example.org --platform");
    installation.fails(3, "user update b@example.org --platform --full-name B");
    let listed = installation.ok("user list --platform --columns email,status,database_login --format csv");
    assert!(listed.contains("Asha@example.org,active,asha2"), "{listed}");
}

#[test]
fn platform_users_log_in_are_locked_suspended_and_deleted() {
    let installation = Installation::new();
    installation.ok("user create --platform --email asha@example.org --full-name Asha");
    let set = "user set-password asha@example.org --platform --password-stdin";
    let output = installation.run_with_input(set, b"correct ten");
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("fewer than 12 characters\n"),
        "{}",
        output.stderr
    );
    assert_eq!(installation.run_with_input(set, b"correct horse").code, 0);
    let kept = installation.query_as_superuser(
        "tenantctl",
        "select count(*) from landlord.activity_log where activity_log::text ~ 'argon2id|correct horse'",
    );
    assert_eq!(kept, "0");
    let login = |email: &str, password: &[u8]| {
        installation.run_with_input(
            &format!("user login {email} --platform --password-stdin"),
            password,
        )
    };
    assert_eq!(login("asha@example.org", b"correct horse").code, 0);
    let wrong = login("asha@example.org", b"wrong horse").stderr;
    assert_eq!(login("nobody@example.org", b"wrong horse").stderr, wrong);
    for _ in 0..4 {
        login("asha@example.org", b"wrong horse");
    }
    assert_eq!(
        login("asha@example.org", b"correct horse").stderr,
        wrong,
        "five failures lock"
    );
    installation.ok("user unlock asha@example.org --platform");
    assert_eq!(login("asha@example.org", b"correct horse").code, 0);
    installation.ok("user lock asha@example.org --platform --for 1h");
    assert_eq!(login("asha@example.org", b"correct horse").code, 1);
    installation.ok("user unlock asha@example.org --platform");
    installation.ok("user suspend asha@example.org --platform --reason leave");
    assert!(
        login("asha@example.org", b"correct horse")
            .stderr
            .contains("is suspended")
    );
    installation.ok("user activate asha@example.org --platform");
    installation.fails(5, "user delete asha@example.org --platform");
    installation.ok("user delete asha@example.org --platform --yes");
    assert!(
        installation
            .ok("user delete asha@example.org --platform --yes")
            .contains("deleted already")
    );
    installation.fails(3, "user show asha@example.org --platform");
    installation.fails(
        4,
        "user create --platform --email asha@example.org --full-name Asha",
    );
    installation.ok("user undelete asha@example.org --platform");
    installation.fails(3, "user undelete nobody@example.org --platform");
    let first = installation.query_as_superuser(
        "tenantctl",
        "select email from landlord.platform_users where database_login is not null",
    );
    for verb in ["lock", "suspend", "delete --yes"] {
        installation.fails(1, &format!("user {verb} {first} --platform"));
    }
    installation.ok("user suspend asha@example.org --platform");
    let output = installation.psql(
        "tenantctl",
        "begin; set local tenantctl.actor = 'x'; update landlord.platform_users set active = false",
    );
    assert!(
        output.stderr.contains("nobody who is active would be left"),
        "{}",
        output.stderr
    );
}
