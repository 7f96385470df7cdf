//! `init` and `local`

use crate::support::{ADMIN, Installation};

#[test]
fn init_sets_a_landlord_up_on_a_cluster_that_it_makes() {
    let installation = Installation::empty();
    let output = installation.run(&format!("init --admin-email {ADMIN} --yes"));
    insta::assert_snapshot!(output.transcript());
    assert_eq!(installation.ok("tenant list"), "");
    insta::assert_snapshot!(
        installation
            .run("server list --columns name,username,tenants")
            .transcript()
    );
}

#[test]
fn init_repeated_changes_nothing() {
    let installation = Installation::new();
    insta::assert_snapshot!(installation.run("init --yes").transcript());
}

#[test]
fn init_without_an_administrator_and_without_a_terminal_says_which_flag_is_missing() {
    let installation = Installation::empty();
    insta::assert_snapshot!(installation.run("init").transcript());
    assert!(installation.ok("local status").contains("absent"));
}

#[test]
fn a_command_before_init_points_to_init() {
    let installation = Installation::empty();
    let output = installation.fails(6, "tenant list");
    assert!(
        output.stderr.contains("hint: tenantctl init"),
        "{}",
        output.transcript()
    );
}

#[test]
fn the_local_cluster_stops_starts_on_demand_and_is_removed_only_when_named() {
    let installation = Installation::new();
    assert!(installation.ok("local up").contains("was started"));
    assert!(
        installation
            .ok("local status --format json")
            .contains("\"state\": \"running\"")
    );
    assert!(installation.ok("local down").contains("was stopped"));
    assert!(installation.ok("local down").contains("was not running"));
    assert!(installation.ok("tenant list").contains("nrna"));
    installation.fails(5, "local destroy");
    installation.fails(5, "local destroy --yes");
    installation.ok("local destroy --confirm local");
    assert!(installation.ok("local status").contains("absent"));
}

#[test]
fn the_url_of_the_local_cluster_leads_other_programs_and_the_tool_to_the_landlord() {
    let installation = Installation::new();
    installation.ok("local up");
    let url = installation.ok("local url");
    let output = installation.run_words([
        "tenant",
        "list",
        "--landlord-url",
        url.trim(),
        "--columns",
        "slug",
    ]);
    assert_eq!(output.stdout, "SLUG\nnrna\n", "{}", output.transcript());
}

#[test]
fn a_second_landlord_on_a_server_needs_a_name_of_its_own() {
    let installation = Installation::new();
    installation.ok("local up");
    let url = installation
        .ok("local url")
        .trim()
        .replace("/tenantctl?", "/second?");
    let line = format!("init --landlord-url {url} --admin-email ops@example.org --yes");
    let refused = installation.fails(4, &line);
    assert!(
        refused
            .stderr
            .contains("a landlord main has databases on this server already: tenant_nrna"),
        "{}",
        refused.transcript()
    );
    installation.ok(&format!("{line} --name second"));
    installation.ok("doctor");
    installation.fails(4, "init --name second --admin-email ops@example.org --yes");
}
