//! `user`

use crate::support::Installation;

fn with_users() -> Installation {
    let installation = Installation::new();
    for line in [
        "--email Sita@Example.org --first-name Sita --last-name Sharma --phone 9841234567",
        "--email hari@example.org --first-name Hari --last-name Thapa --external-id CRM-7",
        "--full-name Bishnu",
    ] {
        installation.ok(&format!("user create -t nrna {line}"));
    }
    installation
}

#[test]
fn create_makes_a_pending_user_who_is_found_by_email_id_and_external_id() {
    let installation = with_users();
    let user = installation
        .run("user show sita@EXAMPLE.org -t nrna --format json")
        .json();
    assert_eq!(user["status"], "pending");
    assert_eq!(user["email"], "Sita@Example.org");
    assert_eq!(user["has_password"], false);
    assert!(user.get("password_hash").is_none());
    let by_id = format!("user show {} -t nrna --format json", user["id"].as_str().unwrap());
    assert_eq!(installation.run(&by_id).json(), user);
    assert!(installation.ok("user show CRM-7 -t nrna").contains("Hari Thapa"));
    installation.fails(3, "user show gita@example.org -t nrna");
}

#[test]
fn create_repeated_changes_nothing_and_with_other_wishes_is_a_conflict() {
    let installation = with_users();
    let again = "user create -t nrna --email hari@example.org --first-name Hari --last-name Thapa --external-id CRM-7";
    assert!(
        installation
            .ok(again)
            .starts_with("user Hari Thapa exists already in tenant nrna")
    );
    installation.fails(
        4,
        "user create -t nrna --email HARI@example.org --first-name Other",
    );
    installation.fails(4, "user create -t nrna --external-id CRM-7 --first-name Other");
}

#[test]
fn create_refuses_what_the_rules_refuse() {
    let installation = with_users();
    let output = installation.fails(
        1,
        "user create -t nrna --first-name Gita --email gita@example --phone 12",
    );
    insta::assert_snapshot!(output.transcript());
    installation.fails(2, "user create -t nrna --email gita@example.org");
    installation.fails(
        2,
        "user create -t nrna --first-name Gita --date-of-birth 31.12.1990",
    );
    installation.fails(
        2,
        "user create -t nrna --first-name Gita --date-of-birth 1790-01-01",
    );
    installation.fails(1, "user create -t nrna --first-name Gita --timezone Mars/Base");
    installation
        .ok("user create -t nrna --first-name Gita --timezone Asia/Kathmandu --date-of-birth 1990-12-31");
}

#[test]
fn list_is_ordered_by_name_filters_and_pages() {
    let installation = with_users();
    let names =
        |filter: &str| installation.ok(&format!("user list -t nrna --columns name --format csv {filter}"));
    assert_eq!(names(""), "name\nBishnu\nHari Thapa\nSita Sharma\n");
    assert_eq!(names("--search SHAR"), "name\nSita Sharma\n");
    assert_eq!(names("--search 98412"), "name\nSita Sharma\n");
    assert_eq!(names("--status active"), "name\n");
    assert_eq!(names("--verified"), "name\n");
    assert_eq!(names("--after hari@example.org"), "name\nSita Sharma\n");
    let page = installation.run("user list -t nrna --columns name --limit 1");
    assert_eq!(page.stdout, "NAME\nBishnu\n");
    assert!(
        page.stderr.starts_with("only the first 1 are shown; --after "),
        "{}",
        page.stderr
    );
    installation.fails(2, "user list -t nrna --status gone");
    installation.fails(3, "user list -t nrna --after gita@example.org");
}

#[test]
fn update_changes_what_is_given_and_another_email_is_not_verified() {
    let installation = with_users();
    installation.query_as_superuser(
        "tenant_nrna",
        "select set_config('tenantctl.tenant_id', tenant_id::text, false), set_config('tenantctl.actor_id', created_by::text, false) from identity.users limit 1; update identity.users set email_verified_at = now() where external_id = 'CRM-7'",
    );
    installation.ok("user update hari@example.org -t nrna --role-title Clerk");
    let user = installation.run("user show CRM-7 -t nrna --format json").json();
    assert_eq!(user["role_title"], "Clerk");
    assert!(user["email_verified_at"].is_string());
    installation.ok("user update CRM-7 -t nrna --email thapa@example.org");
    let user = installation
        .run("user show thapa@example.org -t nrna --format json")
        .json();
    assert!(user["email_verified_at"].is_null());
    installation.ok("user update CRM-7 -t nrna --clear role-title,external-id,email");
    let user = installation
        .run("user list -t nrna --search hari --format json")
        .json();
    assert!(
        user[0]["role_title"].is_null() && user[0]["external_id"].is_null() && user[0]["email"].is_null()
    );
    let id = user[0]["id"].as_str().unwrap();
    installation.fails(
        1,
        &format!("user update {id} -t nrna --clear first-name,last-name"),
    );
    installation.fails(
        2,
        &format!("user update {id} -t nrna --clear phone --phone 9841234567"),
    );
    installation.fails(2, "user update nobody@example.org --platform --clear phone");
    installation.ok(&format!("user update {id} -t nrna --external-id CRM-7"));
    installation.fails(4, "user update CRM-7 -t nrna --email sita@example.org");
    installation.fails(1, "user update CRM-7 -t nrna --phone 12");
    installation.fails(2, "user update CRM-7 -t nrna");
    installation.fails(3, "user update CRM-8 -t nrna --phone 9841234567");
}

#[test]
fn a_password_comes_from_standard_input_or_a_file_and_is_kept_as_argon2id() {
    let installation = Installation::new();
    let line = "user create -t nrna --email sita@example.org --first-name Sita --password-stdin";
    let output = installation.run_with_input(line, "correct horse\n".as_bytes());
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(
        installation
            .run("user show sita@example.org -t nrna --format json")
            .json()["has_password"],
        true
    );
    let hash = installation.query_as_superuser("tenant_nrna", "select password_hash from identity.users");
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where row(activity_log.*)::text ~ 'argon2id|correct horse'",
    );
    assert_eq!(kept, "0", "neither password nor hash is in the trail");

    assert_eq!(installation.run_with_input(line, b"correct horse").code, 0);
    assert_eq!(installation.run_with_input(line, b"another horse").code, 4);
    installation.write("password", "battery staple\n");
    installation
        .ok("user create -t nrna --email hari@example.org --first-name Hari --password-file password");
}

#[test]
fn a_password_that_breaks_the_policy_or_cannot_be_read_makes_no_user() {
    let installation = Installation::new();
    installation.write("short", "seven77\n");
    let output = installation.fails(1, "user create -t nrna --first-name Sita --password-file short");
    assert!(
        output.stderr.contains("the password has fewer than 8 characters"),
        "{}",
        output.transcript()
    );
    installation.write_as_application(
        "update config.settings set tenant_value = 12 where key = 'password_min_length'",
    );
    installation.write("middling", "eleven11eleven");
    let output = installation.fails(1, "user create -t nrna --first-name Sita --password-file short");
    assert!(
        output.stderr.contains("fewer than 12 characters"),
        "{}",
        output.transcript()
    );
    installation.write("lines", "one password\nand another\n");
    for line in [
        "--password-file missing",
        "--password-file lines",
        "--password-stdin",
        "--password-stdin --password-file short",
    ] {
        installation.fails(2, &format!("user create -t nrna --first-name Sita {line}"));
    }
    assert_eq!(installation.ok("user list -t nrna"), "");
    installation.ok("user create -t nrna --first-name Sita --password-file middling");
}

#[test]
fn nobody_is_born_in_days_to_come() {
    let installation = Installation::new();
    let create = "user create -t nrna --email sita@example.org --first-name Sita --date-of-birth";
    let output = installation.fails(2, &format!("{create} 2990-02-20"));
    assert!(
        output.stderr.contains("nobody who lives was born then"),
        "{}",
        output.transcript()
    );
    installation.ok(&format!("{create} 1990-02-20"));
    installation.fails(
        2,
        "user update sita@example.org -t nrna --date-of-birth 1849-12-31",
    );
}
