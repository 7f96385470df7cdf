//! What becomes of a user: passwords, verification, suspension, deletion, API tokens.

use crate::support::Installation;

fn with_sita() -> Installation {
    let installation = Installation::new();
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita --last-name Sharma --phone 9841234567");
    installation
}

fn set_password(installation: &Installation, password: &str) -> (i32, String) {
    let line = "user set-password sita@example.org -t nrna --password-stdin";
    let output = installation.run_with_input(line, password.as_bytes());
    (output.code, output.stderr)
}

fn user(installation: &Installation, who: &str) -> serde_json::Value {
    installation
        .run(&format!("user show {who} -t nrna --format json"))
        .json()
}

#[test]
fn set_password_holds_it_against_the_policy_and_the_ones_before() {
    let installation = with_sita();
    for (password, reason) in [
        ("short", "fewer than 8 characters"),
        ("Password123", "one of the most common passwords"),
        ("sharma.sita", "little more than a name or an e-mail"),
        ("SITA@example.org", "a name or an e-mail"),
        ("P4ssw0rd!", "a common one with little changed or added"),
    ] {
        let (code, told) = set_password(&installation, password);
        assert_eq!(code, 1, "{password}: {told}");
        assert!(told.contains(reason), "{told}");
        assert!(!told.contains(password), "{told}");
    }
    assert_eq!(user(&installation, "sita@example.org")["has_password"], false);
    installation.ok("tenant setting set password_history_count 2 -t nrna");
    for password in ["correct horse", "battery staple"] {
        assert_eq!(set_password(&installation, password).0, 0);
    }
    let (code, told) = set_password(&installation, "correct horse");
    assert_eq!(code, 1);
    assert!(told.contains("one of the last 2"), "{told}");
    assert_eq!(set_password(&installation, "yet another horse").0, 0);
    assert_eq!(
        set_password(&installation, "correct horse").0,
        0,
        "of three it is the third"
    );
    installation.ok("tenant setting set password_blocklist_enabled false -t nrna");
    assert_eq!(set_password(&installation, "Password123").0, 0);
    installation.fails(5, "user set-password sita@example.org -t nrna");
    installation.write("password", "another horse\n");
    installation.fails(
        3,
        "user set-password gita@example.org -t nrna --password-file password",
    );
    let events = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where action = 'password.changed' and new_values ->> 'how' = 'operator'",
    );
    assert_eq!(events, "5");
}

#[test]
fn set_password_ends_the_sessions() {
    let installation = with_sita();
    assert_eq!(set_password(&installation, "correct horse").0, 0);
    installation.ok("user activate sita@example.org -t nrna");
    let login = "user login sita@example.org -t nrna --password-stdin";
    assert_eq!(installation.run_with_input(login, b"correct horse").code, 0);
    let line = "user set-password sita@example.org -t nrna --password-stdin";
    let output = installation.run_with_input(line, b"battery staple");
    assert!(
        output.stdout.ends_with("1 session was ended\n"),
        "{}",
        output.transcript()
    );
    assert_eq!(installation.run_with_input(login, b"correct horse").code, 1);
    assert_eq!(installation.run_with_input(login, b"battery staple").code, 0);
    let output = installation.run_with_input(&format!("{line} --keep-sessions"), b"correct horse 2");
    assert!(
        output.stdout.ends_with("in tenant nrna\n"),
        "{}",
        output.transcript()
    );
    assert!(installation.ok("user session list -t nrna").contains("open"));
}

#[test]
fn reset_password_makes_a_token_that_sets_a_password_once() {
    let installation = with_sita();
    let ask = "user reset-password sita@example.org -t nrna --format json";
    let first = installation.run(ask).json();
    let second = installation.run(&format!("{ask} --ip 192.0.2.7")).json();
    installation.write("first", first["token"].as_str().unwrap());
    installation.write("token", second["token"].as_str().unwrap());
    installation.write("weak", "password1");
    installation.write("password", "correct horse");
    let output = installation.fails(
        1,
        "user reset-password -t nrna --token-file first --password-file password",
    );
    assert!(
        output.stderr.contains("another one was made since"),
        "{}",
        output.stderr
    );
    installation.fails(
        1,
        "user reset-password -t nrna --token-file token --password-file weak",
    );
    installation.ok("user reset-password -t nrna --token-file token --password-file password");
    let found = user(&installation, "sita@example.org");
    assert_eq!(
        found["status"], "active",
        "an address is verified and a password is set"
    );
    assert!(found["email_verified_at"].is_string());
    installation.fails(
        1,
        "user reset-password -t nrna --token-file token --password-file password",
    );
    installation.run(ask);
    let output = installation.fails(1, ask);
    assert!(
        output.stderr.contains("password_reset_rate_per_hour"),
        "{}",
        output.stderr
    );
    installation.ok("tenant setting set password_reset_rate_per_hour 10 -t nrna");
    installation.write("sent", installation.run(ask).json()["token"].as_str().unwrap());
    installation.ok("user update sita@example.org -t nrna --email gita@example.org");
    let output = installation.fails(
        1,
        "user reset-password -t nrna --token-file sent --password-file password",
    );
    assert!(output.stderr.contains("it was used"), "{}", output.stderr);
    let found = user(&installation, "gita@example.org");
    assert!(
        found["email_verified_at"].is_null(),
        "a token that went to the old address"
    );
    installation.ok("user update gita@example.org -t nrna --email sita@example.org");
    installation.write("none", "pr_none");
    installation.fails(
        1,
        "user reset-password -t nrna --token-file none --password-file password",
    );
    installation.write_as_application("update identity.password_resets set used_at = null, created_at = now() - interval '3 hours', expires_at = now() - interval '1 hour'");
    let output = installation.fails(
        1,
        "user reset-password -t nrna --token-file token --password-file password",
    );
    assert!(output.stderr.contains("it has expired"), "{}", output.stderr);
    installation.fails(2, "user reset-password -t nrna");
    installation.fails(2, "user reset-password -t nrna --token-stdin --password-stdin");
    installation.fails(
        2,
        "user reset-password sita@example.org -t nrna --token-file token",
    );
    installation.fails(3, "user reset-password gita@example.org -t nrna");
}

#[test]
fn addresses_are_verified_by_a_token_or_by_an_operator() {
    let installation = with_sita();
    assert_eq!(set_password(&installation, "correct horse").0, 0);
    let made = installation
        .run("user verify-email sita@example.org -t nrna --format json")
        .json();
    assert_eq!(made["address"], "sita@example.org");
    installation.write("token", made["token"].as_str().unwrap());
    installation.fails(1, "user verify-phone -t nrna --token-file token");
    let done = installation.ok("user verify-email -t nrna --token-file token");
    assert_eq!(
        done,
        "verified the e-mail of user Sita Sharma, who is active now\n"
    );
    let output = installation.fails(1, "user verify-email -t nrna --token-file token");
    assert!(output.stderr.contains("it was used already"), "{}", output.stderr);

    let made = installation
        .run("user verify-phone sita@example.org -t nrna --format json")
        .json();
    installation.write("token", made["token"].as_str().unwrap());
    installation.ok("user update sita@example.org -t nrna --phone 9841234568");
    let output = installation.fails(1, "user verify-phone -t nrna --token-file token");
    assert!(
        output.stderr.contains("has another telephone since"),
        "{}",
        output.stderr
    );
    let made = installation
        .run("user verify-phone sita@example.org -t nrna --format json")
        .json();
    installation.write("token", made["token"].as_str().unwrap());
    installation.write_as_application("update identity.authentication_tokens set expires_at = now()");
    let output = installation.fails(1, "user verify-phone -t nrna --token-file token");
    assert!(output.stderr.contains("it has expired"), "{}", output.stderr);
    installation.ok("user verify-phone sita@example.org -t nrna --how called");
    installation.ok("user verify-identity sita@example.org -t nrna --how passport");
    let found = user(&installation, "sita@example.org");
    assert!(found["phone_verified_at"].is_string() && found["identity_verified_at"].is_string());
    installation.ok("user verify-identity sita@example.org -t nrna --undo");
    assert!(user(&installation, "sita@example.org")["identity_verified_at"].is_null());

    installation.ok("user create -t nrna --first-name Hari --external-id CRM-7");
    installation.fails(1, "user verify-email CRM-7 -t nrna");
    installation.fails(1, "user verify-phone CRM-7 -t nrna --how called");
    installation.fails(2, "user verify-identity CRM-7 -t nrna");
    installation.fails(2, "user verify-email -t nrna");
    installation.fails(3, "user verify-email gita@example.org -t nrna");
}

#[test]
fn users_are_locked_suspended_and_activated() {
    let installation = with_sita();
    installation.fails(1, "user lock sita@example.org -t nrna");
    let output = installation.run("user activate sita@example.org -t nrna");
    assert!(
        output.stderr.contains("has no password yet"),
        "{}",
        output.transcript()
    );
    assert!(
        installation
            .ok("user activate sita@example.org -t nrna")
            .contains("active already")
    );
    installation.run_words([
        "user",
        "lock",
        "sita@example.org",
        "-t",
        "nrna",
        "--for",
        "2h",
        "--reason",
        "lost telephone",
    ]);
    let found = user(&installation, "sita@example.org");
    assert_eq!(
        (&found["status"], &found["locked_reason"]),
        (&"locked".into(), &"lost telephone".into())
    );
    assert!(found["locked_until"].is_string());
    installation.fails(1, "user activate sita@example.org -t nrna");
    installation.fails(2, "user lock sita@example.org -t nrna --for never");
    installation.ok("user suspend sita@example.org -t nrna --reason inquiry");
    assert!(
        installation
            .ok("user suspend sita@example.org -t nrna")
            .contains("suspended already")
    );
    let found = user(&installation, "sita@example.org");
    assert_eq!(
        (&found["status"], &found["suspended_reason"]),
        (&"suspended".into(), &"inquiry".into())
    );
    assert!(found["locked_until"].is_null());
    installation.fails(1, "user lock sita@example.org -t nrna");
    installation.ok("user activate sita@example.org -t nrna");
    assert!(user(&installation, "sita@example.org")["suspended_reason"].is_null());
    for verb in ["lock", "unlock", "suspend", "activate"] {
        installation.fails(3, &format!("user {verb} gita@example.org -t nrna"));
    }
}

#[test]
fn a_deleted_user_is_gone_and_comes_back_unless_another_one_has_the_address() {
    let installation = with_sita();
    installation.fails(5, "user delete sita@example.org -t nrna");
    assert!(
        installation
            .ok("user delete sita@example.org -t nrna --dry-run")
            .contains("would delete")
    );
    installation.ok("user delete sita@example.org -t nrna --yes");
    assert!(
        installation
            .ok("user delete sita@example.org -t nrna --yes")
            .contains("deleted already")
    );
    installation.fails(3, "user show sita@example.org -t nrna");
    installation.ok("user undelete sita@example.org -t nrna");
    assert!(
        installation
            .ok("user undelete sita@example.org -t nrna")
            .contains("is not deleted")
    );
    assert_eq!(user(&installation, "sita@example.org")["status"], "pending");
    installation.ok("user delete sita@example.org -t nrna --yes");
    installation.ok("user create -t nrna --email sita@example.org --first-name Other");
    let deleted = installation
        .run("user list -t nrna --deleted --format json")
        .json();
    let id = deleted[0]["id"].as_str().unwrap();
    installation.fails(4, &format!("user undelete {id} -t nrna"));
    installation.ok("user delete sita@example.org -t nrna --yes");
    let output = installation.fails(4, "user undelete sita@example.org -t nrna");
    assert!(
        output.stderr.contains("several deleted users"),
        "{}",
        output.stderr
    );
    installation.ok(&format!("user undelete {id} -t nrna"));
    installation.fails(3, "user undelete gita@example.org -t nrna");
    installation.fails(3, "user delete gita@example.org -t nrna --yes");
}

#[test]
fn a_member_is_not_deleted() {
    let installation = with_sita();
    installation.ok("unit create NP -t nrna --name Nepal --type national");
    installation.write(
        "members.csv",
        "email,first_name,last_name,unit_code,membership_type\nsita@example.org,Sita,Sharma,NP,ordinary\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    let output = installation.fails(1, "user delete sita@example.org -t nrna --yes");
    assert!(
        output.stderr.contains("memberships in force: 1"),
        "{}",
        output.stderr
    );
    installation.fails(1, "user delete sita@example.org -t nrna --dry-run");
}

#[test]
fn api_tokens_are_made_verified_listed_and_revoked() {
    let installation = with_sita();
    installation.fails(1, "user token create sita@example.org -t nrna --name export");
    installation.ok("user activate sita@example.org -t nrna");
    let made = installation
        .run("user token create sita@example.org -t nrna --name export --expires 2999-12-31 --format json")
        .json();
    let token = made["token"].as_str().unwrap().to_owned();
    assert_eq!(made["expires_at"], "3000-01-01T00:00:00Z");
    installation.fails(4, "user token create sita@example.org -t nrna --name export");
    installation.fails(
        2,
        "user token create sita@example.org -t nrna --name late --expires 2020-01-01",
    );
    installation.fails(2, "user token create sita@example.org -t nrna");
    let verify = |token: &str| {
        installation.run_with_input(
            "user token verify -t nrna --token-stdin --format json",
            token.as_bytes(),
        )
    };
    let verified = verify(&token).json();
    assert_eq!(
        (&verified["kind"], &verified["label"]),
        (&"api".into(), &"export".into())
    );
    let listed = installation
        .run("user token list sita@example.org -t nrna --format json")
        .json();
    assert!(listed[0]["last_used_at"].is_string(), "{listed}");
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from identity.authentication_tokens where authentication_tokens::text like '%api\\_%'",
    );
    assert_eq!(kept, "0");
    installation.ok("user suspend sita@example.org -t nrna");
    assert!(verify(&token).stderr.contains("may not log in at present"));
    let id = made["id"].as_str().unwrap();
    assert_eq!(
        installation.ok(&format!("user token revoke {id} -t nrna")),
        format!("revoked token {id}\n")
    );
    assert!(
        installation
            .ok(&format!("user token revoke {id} -t nrna"))
            .contains("revoked already")
    );
    assert!(verify(&token).stderr.contains("it was revoked"));
    assert!(verify("api_nothing").stderr.contains("there is no such token"));
    assert_eq!(
        installation.run("user token list -t nrna").stderr,
        "no API tokens\n"
    );
    installation.fails(
        3,
        "user token revoke 01a1f912-0000-7000-8000-000000000001 -t nrna",
    );
    installation.fails(3, "user token list gita@example.org -t nrna");
}
