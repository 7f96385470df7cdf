//! `audit`

use crate::support::{ADMIN, Installation};

fn with_changes() -> Installation {
    let installation = Installation::new();
    let create = "unit create NP -t nrna --name Nepal --type national --reason";
    installation.run_words(create.split(' ').chain(["as the map shows"]));
    installation.ok("user create -t nrna --email sita@example.org --first-name Sita");
    installation.ok("user update sita@example.org -t nrna --first-name Gita");
    installation
}

#[test]
fn log_is_newest_first_and_tells_what_was_and_what_is() {
    let installation = with_changes();
    let output = installation
        .ok("audit log -t nrna --limit 3 --format csv --columns actor,action,table_name,changes,reason");
    let lines: Vec<_> = output.lines().collect();
    assert_eq!(
        lines[1],
        format!("platform_user {ADMIN},update,identity.users,first_name: Sita → Gita,")
    );
    assert!(
        lines[2].starts_with(&format!("platform_user {ADMIN},insert,identity.users,")),
        "{output}"
    );
    assert!(lines[3].ends_with(",as the map shows"), "{output}");
    let entries = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json();
    assert_eq!(
        entries[0]["old_values"],
        serde_json::json!({ "first_name": "Sita" })
    );
    assert_eq!(
        entries[0]["command"],
        "tenantctl user update sita@example.org -t nrna --first-name Gita"
    );
}

#[test]
fn log_filters_and_pages() {
    let installation = with_changes();
    let actions = |filter: &str| {
        installation
            .ok(&format!(
                "audit log -t nrna --columns action --format csv {filter}"
            ))
            .lines()
            .skip(1)
            .map(ToOwned::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(actions("--table users"), ["update", "insert"]);
    assert_eq!(actions("--table identity.users --action insert"), ["insert"]);
    assert_eq!(actions("--record sita@example.org"), ["update", "insert"]);
    assert_eq!(actions("--record NP"), ["insert"]);
    assert_eq!(actions("--text gita"), ["update"]);
    assert_eq!(
        actions(&format!("--by {ADMIN} --table users --since 1h")),
        ["update", "insert"]
    );
    assert_eq!(actions("--by nobody"), Vec::<String>::new());
    assert_eq!(actions("--until 1h"), Vec::<String>::new());
    let page = installation.run("audit log -t nrna --limit 1 --format json");
    let last = page.json()[0]["id"].as_i64().unwrap();
    assert_eq!(
        page.stderr,
        format!("only the first 1 are shown; --after {last} goes on\n")
    );
    assert_eq!(actions(&format!("--limit 1 --after {last}")), ["insert"]);
    installation.fails(2, "audit log -t nrna --since yesterday");
}

#[test]
fn a_member_is_found_by_number_and_what_is_misspelled_is_said_to_be_unknown() {
    let installation = with_changes();
    installation.write(
        "members.csv",
        "member_no,full_name,unit_code,membership_type\nM-000021,Hari,NP,ordinary\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    let tables = "--columns table_name --format csv";
    let log = installation.ok(&format!("audit log -t nrna --record M-000021 {tables}"));
    for table in ["membership.memberships", "identity.users"] {
        assert!(log.contains(table), "{log}");
    }
    installation.ok("audit timeline M-000021 -t nrna");
    for (line, told) in [
        ("timeline M-99", "hint: tenantctl audit log -t nrna --text M-99"),
        ("log --record NP-99", "has no entry and no record \"NP-99\""),
        ("log --table memberhsips", "hint: did you mean memberships?"),
        (
            "log --table foo",
            "hint: tenantctl audit stats -t nrna --by table",
        ),
        ("log --action updated", "hint: did you mean update?"),
    ] {
        let output = installation.fails(3, &format!("audit {line} -t nrna"));
        assert!(output.stderr.contains(told), "{}", output.transcript());
    }
    for line in ["--table memberships --action delete", "--action login.failed"] {
        installation.ok(&format!("audit log -t nrna {line}"));
    }
    installation.ok("audit log --landlord --table tenants");
    installation.fails(3, "audit log --landlord --table tenantz");
}

#[test]
fn show_puts_values_side_by_side_or_tells_the_life_of_a_record() {
    let installation = with_changes();
    let entries = installation
        .run("audit log -t nrna --limit 1 --format json")
        .json();
    let id = &entries[0]["id"];
    let shown = installation.ok(&format!("audit show {id} -t nrna"));
    assert!(
        shown.ends_with("\nFIELD       WAS   IS\nfirst_name  Sita  Gita\n"),
        "{shown}"
    );
    let entry = installation
        .run(&format!("audit show {id} -t nrna --format json"))
        .json();
    assert_eq!(entry, entries[0]);
    let life = installation
        .run("audit show sita@example.org -t nrna --format json")
        .json();
    assert_eq!(life.as_array().unwrap().len(), 2);
    installation.fails(3, "audit show nobody@example.org -t nrna");
    installation.fails(3, "audit show 99999999 -t nrna");
}

#[test]
fn the_landlord_has_a_trail_of_its_own() {
    let installation = Installation::new();
    installation.ok("tenant update nrna --name Association");
    let shown = installation
        .run("audit show nrna --landlord --format json")
        .json();
    assert_eq!(
        shown[0]["new_values"],
        serde_json::json!({ "name": "Association" })
    );
    let log = installation.ok("audit log --landlord --table tenants --action update --limit 1");
    assert!(log.contains("name: nrna → Association"), "{log}");
    installation.fails(2, "audit log");
    installation.fails(2, "audit show nrna -t nrna --landlord");
}

#[test]
fn an_export_is_in_the_log_with_who_asked_for_what_and_how_much_left() {
    let installation = with_changes();
    installation.write(
        "members.csv",
        "full_name,unit_code,membership_type\nSita,NP,ordinary\nHari,NP,ordinary\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    installation.ok("membership export -t nrna --unit NP --status active");
    installation.ok("unit export -t nrna --columns code,name");
    let log = installation
        .run("audit log -t nrna --limit 4 --format json")
        .json();
    let events = log.as_array().unwrap().iter().rev();
    let events: Vec<_> = events
        .map(|event| (event["action"].as_str().unwrap(), &event["new_values"]))
        .collect();
    assert_eq!(events[0].0, "membership.export");
    assert_eq!(events[0].1["unit"], "NP");
    assert_eq!(events[0].1["status"], serde_json::json!(["active"]));
    assert_eq!(
        events[1..],
        [
            (
                "membership.exported",
                &serde_json::json!({ "rows": 2, "complete": true })
            ),
            ("unit.export", &serde_json::json!({ "columns": ["code", "name"] })),
            (
                "unit.exported",
                &serde_json::json!({ "rows": 1, "complete": true })
            ),
        ]
    );
    let shown = installation.ok("audit log -t nrna --action unit.exported --columns actor,action");
    assert!(shown.contains(ADMIN), "{shown}");
}
