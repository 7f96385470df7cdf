//! `user login` and what follows from it: sessions, tokens, lockout.

use serde_json::Value;

use crate::support::{Installation, Output};

const PASSWORD: &[u8] = b"correct horse\n";

fn with_sita() -> Installation {
    let installation = Installation::new();
    let create = "user create -t nrna --email sita@example.org --first-name Sita --password-stdin";
    assert_eq!(installation.run_with_input(create, PASSWORD).code, 0);
    installation.ok("user activate sita@example.org -t nrna");
    installation
}

fn login(installation: &Installation, email: &str, password: &[u8], flags: &str) -> Output {
    installation.run_with_input(
        &format!("user login {email} -t nrna --password-stdin --format json {flags}"),
        password,
    )
}

fn logged_in(installation: &Installation) -> Value {
    let output = login(installation, "sita@example.org", PASSWORD, "");
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.json()
}

fn verify(installation: &Installation, token: &Value) -> Output {
    installation.run_with_input(
        "user token verify -t nrna --token-stdin --format json",
        token.as_str().unwrap().as_bytes(),
    )
}

fn refresh(installation: &Installation, token: &Value) -> Output {
    installation.run_with_input(
        "user refresh -t nrna --token-stdin --format json",
        token.as_str().unwrap().as_bytes(),
    )
}

fn status(installation: &Installation) -> String {
    installation
        .ok("user list -t nrna --columns status --format csv")
        .lines()
        .last()
        .unwrap()
        .to_owned()
}

fn events(installation: &Installation, action: &str) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        &format!(
            "select string_agg(new_values ->> 'reason', ',' order by id) from audit.activity_log where action = '{action}'"
        ),
    )
}

#[test]
fn login_opens_a_session_whose_tokens_are_verified_refreshed_and_ended() {
    let installation = with_sita();
    let opened = logged_in(&installation);
    let verified = verify(&installation, &opened["access_token"]);
    assert_eq!(verified.code, 0, "{}", verified.transcript());
    assert_eq!(verified.json()["email"], "sita@example.org");
    assert_eq!(verified.json()["session"], opened["session"]);

    let next = refresh(&installation, &opened["refresh_token"]).json();
    assert_eq!(next["session"], opened["session"]);
    assert_ne!(next["refresh_token"], opened["refresh_token"]);
    assert_eq!(verify(&installation, &next["access_token"]).code, 0);

    let logout = |token: &Value| {
        let token = token.as_str().unwrap().as_bytes();
        installation.run_with_input("user logout -t nrna --token-stdin", token)
    };
    assert!(logout(&next["refresh_token"]).stdout.starts_with("ended session"));
    assert!(logout(&next["access_token"]).stdout.contains("had ended already"));
    let output = verify(&installation, &next["access_token"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("its session was ended"),
        "{}",
        output.stderr
    );
    assert_eq!(refresh(&installation, &next["refresh_token"]).code, 1);
    assert_eq!(logout(&Value::from("rt_nothing")).code, 3);

    let secrets = [
        opened["refresh_token"].as_str().unwrap(),
        next["access_token"].as_str().unwrap(),
        "correct horse",
    ];
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        &format!(
            "select (select count(*) from identity.user_sessions where user_sessions::text ~ '{0}')
                  + (select count(*) from audit.activity_log where activity_log::text ~ '{0}')",
            secrets.join("|")
        ),
    );
    assert_eq!(kept, "0", "no token and no password is kept");
}

#[test]
fn an_unknown_email_a_wrong_password_and_a_locked_account_are_refused_in_the_same_words() {
    let installation = with_sita();
    installation.ok("user create -t nrna --email hari@example.org --first-name Hari");
    let refusal = |email: &str, password: &[u8]| {
        let output = login(&installation, email, password, "");
        assert_eq!(
            (output.code, output.stdout.as_str()),
            (1, ""),
            "{}",
            output.transcript()
        );
        output.stderr
    };
    let wrong = refusal("sita@example.org", b"wrong horse");
    assert_eq!(refusal("nobody@example.org", b"wrong horse"), wrong);
    assert_eq!(
        refusal("no e-mail".split(' ').next().unwrap(), b"wrong horse"),
        wrong
    );
    assert_eq!(
        refusal("hari@example.org", b"wrong horse"),
        wrong,
        "who has no password"
    );
    installation.ok("user lock sita@example.org -t nrna");
    assert_eq!(
        refusal("sita@example.org", PASSWORD),
        wrong,
        "with the right password"
    );
    assert_eq!(
        events(&installation, "login.failed"),
        "wrong password,unknown,unknown,no password,locked"
    );
    let told = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where activity_log::text like '%nobody@%'",
    );
    assert_eq!(told, "0", "what was typed as an e-mail is not kept");
}

#[test]
fn failures_lock_for_a_while_and_the_lock_ends_by_itself() {
    let installation = with_sita();
    installation.ok("tenant setting set lockout_failed_attempts 3 -t nrna");
    let opened = logged_in(&installation);
    for _ in 0..2 {
        assert_eq!(
            login(&installation, "sita@example.org", b"wrong horse", "").code,
            1
        );
    }
    assert_eq!(status(&installation), "active");
    assert_eq!(
        login(&installation, "sita@example.org", b"wrong horse", "").code,
        1
    );
    assert_eq!(status(&installation), "locked");
    assert_eq!(login(&installation, "sita@example.org", PASSWORD, "").code, 1);
    let output = refresh(&installation, &opened["refresh_token"]);
    assert!(
        output.stderr.contains("may not log in at present"),
        "{}",
        output.stderr
    );
    let locks = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where action = 'login.locked'",
    );
    assert_eq!(locks, "1");

    installation.write_as_application("update identity.users set locked_until = now() - interval '1 second'");
    let active = "select count(*) from identity.active_user_sessions";
    let active =
        format!("select set_config('tenantctl.tenant_id', id::text, false) from tenancy.tenants; {active}");
    assert!(
        installation
            .query_as_superuser("tenant_nrna", &active)
            .ends_with('1')
    );
    assert_eq!(
        login(&installation, "sita@example.org", b"wrong horse", "").code,
        1
    );
    assert_eq!(
        status(&installation),
        "active",
        "one failure after the lock is the first"
    );
    logged_in(&installation);

    installation.ok("user lock sita@example.org -t nrna --for 1h");
    installation.ok("user unlock sita@example.org -t nrna");
    logged_in(&installation);
    assert!(
        installation
            .ok("user unlock sita@example.org -t nrna")
            .contains("is not locked")
    );
}

#[test]
fn a_refresh_token_that_comes_twice_ends_its_session_and_is_recorded() {
    let installation = with_sita();
    let opened = logged_in(&installation);
    let next = refresh(&installation, &opened["refresh_token"]).json();
    let output = refresh(&installation, &opened["refresh_token"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("somebody may have copied it"),
        "{}",
        output.stderr
    );
    let output = refresh(&installation, &next["refresh_token"]);
    assert!(
        output.stderr.contains("its session was ended"),
        "{}",
        output.stderr
    );
    let listed = installation.ok("audit log -t nrna --action session.token_reused --format json");
    assert!(listed.contains("session.token_reused"), "{listed}");
    let ended = installation.ok("user session list -t nrna --all --columns state,ended_reason --format csv");
    assert_eq!(
        ended,
        "state,ended_reason\nended,a refresh token was used twice\n"
    );
    assert!(
        refresh(&installation, &Value::from("rt_unknown"))
            .stderr
            .contains("there is no such token")
    );
}

#[test]
fn imported_passwords_log_in_and_are_kept_as_argon2id_from_then_on() {
    let installation = with_sita();
    let bcrypt = bcrypt::hash("correct horse", 4).unwrap();
    let argon2 = "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$5HGHPLcfhTtyb/eTRcQ5hyl9EQ97AKEuLEBaVs+YMfw";
    for (hash, password) in [
        (bcrypt.as_str(), PASSWORD),
        (argon2, b"secret of others".as_slice()),
    ] {
        installation.write_as_application(&format!("update identity.users set password_hash = '{hash}'"));
        assert_eq!(
            login(&installation, "sita@example.org", b"wrong horse", "").code,
            1
        );
        let is_right = login(&installation, "sita@example.org", password, "").code == 0;
        let kept = installation.query_as_superuser("tenant_nrna", "select password_hash from identity.users");
        if hash == argon2 {
            // A hash whose password is not known here is left as it is.
            assert_eq!((is_right, kept.as_str()), (false, argon2));
        } else {
            assert!(is_right);
            assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
            assert_eq!(login(&installation, "sita@example.org", PASSWORD, "").code, 0);
        }
    }
}

#[test]
fn who_may_not_log_in_is_told_why_with_the_right_password_alone() {
    let installation = with_sita();
    for (sql, reason) in [
        ("status = 'pending'", "the account is not active yet"),
        ("status = 'suspended'", "the account is suspended"),
        (
            "status = 'active', last_password_change_at = now() - interval '91 days'",
            "the password has expired",
        ),
    ] {
        installation.write_as_application(&format!("update identity.users set {sql}"));
        let output = login(&installation, "sita@example.org", PASSWORD, "");
        assert_eq!(output.code, 1);
        assert!(output.stderr.contains(reason), "{}", output.stderr);
        let output = login(&installation, "sita@example.org", b"wrong horse", "");
        assert!(
            output.stderr.contains("the e-mail or the password is wrong"),
            "{}",
            output.stderr
        );
    }
    installation.ok("tenant setting set password_expiry_days 0 -t nrna");
    logged_in(&installation);
}

#[test]
fn attempts_from_one_address_and_sessions_of_one_person_are_limited() {
    let installation = with_sita();
    installation.ok("tenant setting set login_rate_per_minute 2 -t nrna");
    installation.ok("tenant setting set session_max_per_user 1 -t nrna");
    let from = |address: &str| {
        login(
            &installation,
            "sita@example.org",
            PASSWORD,
            &format!("--ip {address}"),
        )
    };
    assert_eq!(from("192.0.2.7").code, 0);
    assert_eq!(from("192.0.2.7").code, 0);
    let output = from("192.0.2.7");
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("login_rate_per_minute"),
        "{}",
        output.stderr
    );
    assert_eq!(
        from("::ffff:192.0.2.7").code,
        1,
        "the same address in another form"
    );
    assert_eq!(from("192.0.2.8").code, 0);
    let sessions = installation.ok("user session list -t nrna --columns ip_address,state --format csv");
    assert_eq!(sessions, "ip_address,state\n192.0.2.8,open\n", "the oldest ended");
    assert_eq!(
        login(&installation, "sita@example.org", PASSWORD, "--ip nowhere").code,
        2
    );
    assert_eq!(events(&installation, "login.failed"), "address,address");
}

#[test]
fn sessions_are_listed_and_ended_and_all_devices_are_out() {
    let installation = with_sita();
    let first = logged_in(&installation);
    let second = logged_in(&installation);
    let id = first["session"].as_str().unwrap();
    installation.ok(&format!("user session revoke {id} -t nrna"));
    assert!(
        installation
            .ok(&format!("user session revoke {id} -t nrna"))
            .contains("had ended already")
    );
    assert_eq!(verify(&installation, &first["access_token"]).code, 1);
    assert_eq!(verify(&installation, &second["access_token"]).code, 0);
    let done = installation.ok("user session revoke --user sita@example.org -t nrna --all-devices");
    assert!(
        done.starts_with("ended the sessions of user Sita: 1, and every token"),
        "{done}"
    );
    assert_eq!(
        installation
            .run("user session list sita@example.org -t nrna")
            .stderr,
        "no sessions\n"
    );
    // By the version alone, whatever the session says.
    installation.write_as_application("update identity.user_sessions set revoked_at = null");
    let output = verify(&installation, &second["access_token"]);
    assert!(
        output
            .stderr
            .contains("before all tokens of the user were refused"),
        "{}",
        output.stderr
    );
    let output = refresh(&installation, &second["refresh_token"]);
    assert!(
        output
            .stderr
            .contains("before all tokens of the user were refused"),
        "{}",
        output.stderr
    );
    installation.fails(
        3,
        "user session revoke 01a1f912-0000-7000-8000-000000000001 -t nrna",
    );
    installation.fails(2, "user session revoke -t nrna");
    installation.fails(2, &format!("user session revoke {id} -t nrna --all-devices"));
}

#[test]
fn a_token_that_is_forged_expired_or_another_tenants_is_refused() {
    let installation = with_sita();
    let token = logged_in(&installation)["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let refused = |token: &str, reason: &str| {
        let output = verify(&installation, &Value::from(token));
        assert_eq!(output.code, 1, "{}", output.transcript());
        assert!(output.stderr.contains(reason), "{}", output.stderr);
    };
    let (signed, _) = token.rsplit_once('.').unwrap();
    refused(&format!("{signed}.AAAA"), "its signature is wrong");
    refused("nonsense", "it is no access token");
    installation.ok("user token rotate-key -t nrna");
    assert_eq!(
        verify(&installation, &Value::from(token.as_str())).code,
        0,
        "good until it expires"
    );
    let next = logged_in(&installation);
    installation.fails(5, "user token rotate-key -t nrna --now");
    installation.ok("user token rotate-key -t nrna --now --yes");
    refused(
        next["access_token"].as_str().unwrap(),
        "a key that is not accepted",
    );
    let next = refresh(&installation, &next["refresh_token"]).json();
    assert_eq!(verify(&installation, &next["access_token"]).code, 0);
    let readable = installation.query_as_superuser(
        "tenant_nrna",
        "select has_table_privilege('tenant_nrna_readonly', 'identity.signing_keys', 'select')",
    );
    assert_eq!(readable, "f");
}

#[test]
fn tokens_are_written_to_a_new_file_for_nobody_else() {
    use std::os::unix::fs::PermissionsExt;
    let installation = with_sita();
    let output = login(&installation, "sita@example.org", PASSWORD, "--output session");
    assert_eq!(
        (output.code, output.stdout.as_str()),
        (0, ""),
        "{}",
        output.transcript()
    );
    let path = installation.home().join("session");
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let kept: Value = serde_json::from_str(&installation.read("session")).unwrap();
    assert_eq!(verify(&installation, &kept["access_token"]).code, 0);
    let before = installation.ok("user session list -t nrna --all --format json");
    assert_eq!(
        login(&installation, "sita@example.org", PASSWORD, "--output session").code,
        2
    );
    assert_eq!(
        installation.ok("user session list -t nrna --all --format json"),
        before,
        "nobody was logged in"
    );
    assert_eq!(
        installation
            .fails(5, "user login sita@example.org -t nrna")
            .stdout,
        ""
    );
    installation.fails(5, "user refresh -t nrna");
    installation.fails(5, "user logout -t nrna");
    installation.fails(5, "user token verify -t nrna");
}
