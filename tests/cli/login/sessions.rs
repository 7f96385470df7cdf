//! Sessions: opened, refreshed, verified, ended.

use serde_json::Value;

use super::{PASSWORD, events, logged_in, login, refresh, verify, with_sita};

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
        done.starts_with("ended the sessions of user Sita: 1, and every access and refresh token"),
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
