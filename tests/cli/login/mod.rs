//! `user login` and what follows from it: sessions, tokens, lockout.

mod refusals;
mod sessions;
mod tokens;

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
