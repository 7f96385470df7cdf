//! Tokens that are forged, expired or another tenant's, and the files into which tokens are written.

use serde_json::Value;

use super::{PASSWORD, logged_in, login, refresh, verify, with_sita};

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

#[test]
fn a_refused_attempt_leaves_no_file_behind() {
    let installation = with_sita();
    let is_there = |name: &str| installation.home().join(name).exists();
    assert_eq!(
        login(
            &installation,
            "sita@example.org",
            b"wrong horse",
            "--output session"
        )
        .code,
        1
    );
    assert!(!is_there("session"));
    assert_eq!(
        login(&installation, "sita@example.org", PASSWORD, "--output session").code,
        0
    );
    installation.write("token", "no such token");
    installation.fails(1, "user refresh -t nrna --token-file token --output next");
    assert!(!is_there("next"));
    installation.ok("user token create sita@example.org -t nrna --name till --output till");
    installation.fails(
        4,
        "user token create sita@example.org -t nrna --name till --output again",
    );
    assert!(!is_there("again"));
}

#[test]
fn tokens_that_cannot_be_kept_are_not_in_force_and_spend_none() {
    let installation = with_sita();
    let first = login(&installation, "sita@example.org", PASSWORD, "").json();
    installation.write("token", first["refresh_token"].as_str().unwrap());
    // Nothing can be written to any file.
    let output = installation.run_limited(
        "ulimit -f 0; trap '' XFSZ",
        "user refresh -t nrna --token-file token --output next",
    );
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert!(
        output.stderr.contains("next cannot be written"),
        "{}",
        output.transcript()
    );
    assert!(!installation.home().join("next").exists());
    installation.ok("user refresh -t nrna --token-file token --output next");
}
