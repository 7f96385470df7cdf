//! Completions, as bash asks for them.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::Installation;

/// What bash offers for the last of these words.
fn offered(installation: &Installation, words: &[&str]) -> Vec<String> {
    installation.write("completion.bash", installation.ok("completions bash"));
    let program = installation.command(["x"]).get_program().to_owned();
    let folder = std::path::Path::new(&program).parent().unwrap().to_owned();
    let path = std::env::join_paths(
        std::iter::once(folder).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let script = "source completion.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
        _tenantctl tenantctl \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let output = Command::new("bash")
        .args(["-c", script, "bash"])
        .args(words)
        .current_dir(installation.home())
        .env_clear()
        .env("HOME", installation.home())
        .env("PATH", path.unwrap())
        .env("TENANTCTL_LOCAL_DIR", installation.cluster().root())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn tenants_units_and_roles_are_completed_from_the_database() {
    let installation = Installation::new();
    installation.ok("tenant create abc --template political_party");
    installation.ok("unit create NP-1 -t nrna --type national --name Nepal");
    assert_eq!(
        offered(&installation, &["tenantctl", "tenant", "suspend", "n"]),
        ["nrna"]
    );
    assert_eq!(
        offered(&installation, &["tenantctl", "unit", "tree", "-t", ""]),
        ["abc", "nrna"]
    );
    assert_eq!(
        offered(
            &installation,
            &["tenantctl", "migrate", "up", "--tenant", "nrna,a"]
        ),
        ["nrna,abc"]
    );
    assert_eq!(
        offered(
            &installation,
            &["tenantctl", "unit", "show", "-t", "nrna", "--format", "json"]
        ),
        ["json"]
    );
    assert_eq!(
        offered(
            &installation,
            &["tenantctl", "unit", "list", "-t", "nrna", "--parent", "NP"]
        ),
        ["NP-1"]
    );
    let roles = installation.ok("__complete roles cha tenantctl role -t nrna");
    assert!(roles.lines().any(|role| role == "chair"), "{roles}");
}

#[test]
fn nothing_is_completed_where_no_server_runs_and_none_is_started() {
    let installation = Installation::new();
    assert!(offered(&installation, &["tenantctl", "tenant", "suspend", "n"]).is_empty());
    assert!(installation.ok("local status").contains("stopped"));
}

#[test]
fn nothing_is_completed_and_nothing_said_when_anything_is_amiss() {
    let installation = Installation::new();
    installation.ok("local up");
    for line in [
        "__complete units N tenantctl unit show",
        "__complete units N tenantctl unit show -t nobody",
        "__complete tenants n tenantctl --profile nobody",
        "__complete tenants n tenantctl --landlord-url postgresql://127.0.0.1:1/none",
    ] {
        let output = installation.run(line);
        assert_eq!(
            (output.code, output.stdout.as_str(), output.stderr.as_str()),
            (0, "", ""),
            "{line}"
        );
    }
}

#[test]
fn whoever_presses_a_key_does_not_wait_for_a_server_that_says_nothing() {
    let installation = Installation::new();
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let begun = Instant::now();
    let output = installation.run(&format!(
        "__complete tenants n tenantctl --landlord-url postgresql://127.0.0.1:{port}/none?sslmode=disable"
    ));
    assert_eq!((output.code, output.stdout.as_str()), (0, ""));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}
