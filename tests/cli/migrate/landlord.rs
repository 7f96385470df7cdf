//! The landlord's own migrations.

use crate::fleet::{OWN, fleet};
use crate::support::Installation;

#[test]
fn the_landlord_behind_the_tool_is_brought_up_to_date_first() {
    let installation = fleet(&[]);
    installation.ok("migrate down --landlord --steps 1 --yes");
    let output = installation.fails(6, "tenant list");
    assert!(
        output.stderr.contains("hint: tenantctl migrate up --landlord"),
        "{}",
        output.transcript()
    );
    let output = installation
        .run(&format!("migrate up --all --landlord {OWN} --format json"))
        .json();
    let states: Vec<_> = output["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|target| {
            (
                target["target"].as_str().unwrap(),
                target["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(states, [("landlord", "done"), ("nrna", "done")]);
    installation.ok("migrate up --landlord --seed");
    assert_eq!(
        installation.query(
            "tenantctl",
            "select count(*) from landlord.activity_log where action = 'migrate'"
        ),
        "1"
    );
}

#[test]
fn a_fresh_landlord_asks_for_its_name_and_keeps_what_it_is() {
    let installation = Installation::new();
    installation.ok("local up");
    let id = installation.query("tenantctl", "select id from landlord.identity");
    insta::assert_snapshot!(
        installation
            .run("migrate up --landlord --fresh --seed --confirm main")
            .transcript()
    );
    let line = "migrate up --landlord --fresh --seed --forget-tenants";
    installation.fails(5, line);
    installation.fails(5, &format!("{line} --confirm nrna --yes"));
    assert!(installation.ok("tenant list").contains("nrna"));
    installation.ok(&format!("{line} --confirm main"));
    assert_eq!(
        installation.query("tenantctl", "select id from landlord.identity"),
        id
    );
    assert_eq!(installation.ok("tenant list"), "");
    // As if the program had died before the schema was there again: it is the same landlord that comes back.
    installation.query_as_superuser("tenantctl", "drop schema landlord, geography cascade");
    installation.fails(4, "init --name other --admin-email ops@example.org --yes");
    installation.ok("init --admin-email ops@example.org --yes");
    assert_eq!(
        installation.query("tenantctl", "select id from landlord.identity"),
        id
    );
    installation.ok("tenant create uml --template political_party");
}
