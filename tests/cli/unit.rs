//! `unit`

use crate::support::Installation;

/// A country with a province and two districts.
fn with_units() -> Installation {
    let installation = Installation::new();
    for line in [
        "NP --name Nepal --type national --name-local नेपाल",
        "NP-3 --name Bagmati --type province --parent NP",
        "NP-3-27 --name Kathmandu --type district --parent NP-3 --attribute area_sq_km=395",
        "NP-3-28 --name Lalitpur --type district --parent NP-3 --email lalitpur@example.org",
    ] {
        installation.ok(&format!("unit create -t nrna {line}"));
    }
    installation
}

#[test]
fn create_repeated_changes_nothing_and_with_other_wishes_is_a_conflict() {
    let installation = with_units();
    let again = "unit create -t nrna NP-3 --name Bagmati --type province --parent NP";
    assert_eq!(
        installation.ok(again),
        "unit NP-3 exists already in tenant nrna\n"
    );
    insta::assert_snapshot!(
        installation
            .run("unit create -t nrna NP-3 --name Other --type province --parent NP")
            .transcript()
    );
}

#[test]
fn create_refuses_unknown_types_and_parents_with_a_suggestion() {
    let installation = with_units();
    let parent = installation.fails(
        3,
        "unit create -t nrna NP-3-99 --name X --type district --parent NP-33",
    );
    insta::assert_snapshot!(parent.transcript());
    let unit_type = installation.fails(3, "unit create -t nrna NP-4 --name X --type provinz --parent NP");
    insta::assert_snapshot!(unit_type.transcript());
}

#[test]
fn create_refuses_a_place_that_the_type_may_not_have() {
    let installation = with_units();
    for place in ["", "--parent NP", "--parent NP-3-27"] {
        let output = installation.fails(
            1,
            &format!("unit create -t nrna X --name X --type district {place}"),
        );
        assert!(
            output.stderr.contains("a unit of this type cannot stand there"),
            "{}",
            output.transcript()
        );
    }
    installation.ok("unit create -t nrna OLD --name Old --type province --parent NP --status archived");
    let output = installation.fails(1, "unit create -t nrna X --name X --type district --parent OLD");
    assert!(
        output.stderr.contains("an archived unit takes no other units"),
        "{}",
        output.transcript()
    );
}

#[test]
fn create_holds_values_against_the_rules_of_their_country() {
    let installation = with_units();
    let line = "unit create -t nrna NP-4 --name X --type province --parent NP";
    let output = installation.fails(
        1,
        &format!("{line} --email nobody --phone 12 --postal-code 94600"),
    );
    insta::assert_snapshot!(output.transcript());
    let british = format!("{line} --country GB --phone 9841234567");
    assert!(installation.fails(1, &british).stderr.contains("British"));
    installation.ok(&format!("{line} --phone ९८४१२३४५६७"));
    let unit = installation.run("unit show NP-4 -t nrna --format json").json();
    assert_eq!(unit["phone"], "9841234567");
}

#[test]
fn attributes_have_names_of_their_own() {
    let installation = with_units();
    installation.fails(
        2,
        "unit create -t nrna X --name X --type province --attribute email=x",
    );
    installation.fails(
        2,
        "unit create -t nrna X --name X --type province --attribute nothing",
    );
}

#[test]
fn list_filters_pages_and_refuses_unknown_units() {
    let installation = with_units();
    let codes = |filter: &str| {
        installation
            .ok(&format!("unit list -t nrna --columns code --format csv {filter}"))
            .lines()
            .skip(1)
            .map(ToOwned::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(""), ["NP", "NP-3", "NP-3-27", "NP-3-28"]);
    assert_eq!(codes("--type district"), ["NP-3-27", "NP-3-28"]);
    assert_eq!(codes("--parent NP"), ["NP-3"]);
    assert_eq!(codes("--under NP"), ["NP-3", "NP-3-27", "NP-3-28"]);
    assert_eq!(codes("--search KATH"), ["NP-3-27"]);
    assert_eq!(codes("--search नेपाल"), ["NP"]);
    assert_eq!(codes("--status archived"), Vec::<String>::new());
    let page = installation.run("unit list -t nrna --columns code --limit 2");
    assert_eq!(page.stdout, "CODE\nNP\nNP-3\n");
    assert_eq!(page.stderr, "only the first 2 are shown; --after NP-3 goes on\n");
    let rest = installation.run("unit list -t nrna --columns code --limit 2 --after NP-3");
    assert_eq!(
        (rest.stdout.as_str(), rest.stderr.as_str()),
        ("CODE\nNP-3-27\nNP-3-28\n", "")
    );
    installation.fails(3, "unit list -t nrna --under NP-9");
    installation.fails(3, "unit list -t nrna --type ditrict");
    installation.fails(2, "unit list -t nrna --columns cod");
}

#[test]
fn tree_and_show_tell_where_a_unit_stands() {
    let installation = with_units();
    insta::assert_snapshot!(installation.run("unit tree -t nrna --members").transcript());
    insta::assert_snapshot!(installation.run("unit tree -t nrna NP --depth 0").transcript());
    let tree = installation.run("unit tree -t nrna --format json").json();
    assert_eq!(tree[0]["below"]["district"], 2);
    assert_eq!(tree[0]["children"][0]["children"][1]["code"], "NP-3-28");
    insta::assert_snapshot!(
        installation
            .run("unit show NP-3 -t nrna --columns code,path,children,below")
            .transcript()
    );
    let unit = installation.run("unit show NP-3-27 -t nrna --format json").json();
    assert_eq!(unit["path"], "Nepal/Bagmati/Kathmandu");
    assert_eq!(unit["attributes"]["area_sq_km"], "395");
    installation.fails(3, "unit show NP-9 -t nrna");
    installation.fails(3, "unit tree NP-9 -t nrna");
    installation.fails(2, "unit tree -t nrna --format csv");
}

#[test]
fn export_writes_the_columns_of_imports_and_leaves_a_trace() {
    let installation = with_units();
    let columns = "--columns code,parent_code,email,area_sq_km";
    assert_eq!(
        installation.ok(&format!("unit export -t nrna {columns}")),
        "code,parent_code,email,area_sq_km\nNP,,,\nNP-3,NP,,\nNP-3-27,NP-3,,395\nNP-3-28,NP-3,lalitpur@example.org,\n"
    );
    let lines = installation.ok("unit export -t nrna --format ndjson --columns code,area_sq_km");
    assert!(
        lines.ends_with("{\"code\":\"NP-3-28\",\"area_sq_km\":null}\n"),
        "{lines}"
    );
    let units = installation.run("unit export -t nrna --format json").json();
    assert_eq!(units.as_array().unwrap().len(), 4);
    installation.ok("unit create -t nrna =1+1 --name Formula --type national");
    assert!(
        installation
            .ok("unit export -t nrna --excel-safe")
            .contains("\n'=1+1,")
    );
    installation.fails(2, "unit export -t nrna --format table");
    installation.fails(2, "unit export -t nrna --columns nothing");
    let trail = installation
        .run("audit log -t nrna --action unit.export --format json")
        .json();
    assert_eq!(trail.as_array().unwrap().len(), 4);
}

#[test]
fn verify_names_each_fault_and_rebuild_mends_it() {
    let installation = with_units();
    assert_eq!(
        installation.ok("unit verify -t nrna"),
        "the tree of tenant nrna is consistent, 4 units\n"
    );
    installation.query_as_superuser(
        "tenant_nrna",
        "update organization.units set rgt = (select rgt from organization.units where code = 'NP-3-28') where code = 'NP-3-27'; update organization.units set depth = 7 where code = 'NP-3'",
    );
    let faults = installation.fails(1, "unit verify -t nrna --format json").json();
    let found: Vec<_> = faults
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| format!("{} {}", fault["code"], fault["what"]))
        .collect();
    assert!(found.contains(&"\"NP-3\" \"depth\"".to_owned()), "{found:?}");
    assert!(found.contains(&"\"NP-3-28\" \"overlap\"".to_owned()), "{found:?}");
    installation.fails(5, "unit rebuild -t nrna");
    let output = installation.ok("unit rebuild -t nrna --yes");
    assert!(
        output.ends_with("of 4 units changed in tenant nrna\n"),
        "{output}"
    );
    installation.ok("unit verify -t nrna");
}

#[test]
fn types_are_made_under_known_types_and_listed_from_the_top_down() {
    let installation = Installation::new();
    installation.ok("unit type create cell -t nrna --name Cell --rank 9 --parent ward --parent cell");
    let again = "unit type create cell -t nrna --name Cell --rank 9 --parent cell --parent ward";
    assert!(installation.ok(again).contains("exists already"));
    installation.fails(4, "unit type create cell -t nrna --name Other");
    installation.fails(3, "unit type create x -t nrna --name X --parent wrd");
    let output = installation.fails(1, "unit type create Cell -t nrna --name Cell");
    assert!(output.stderr.contains("small letters"), "{}", output.transcript());
    let types = installation.run("unit type list -t nrna --format json").json();
    let last = types.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["code"], &last["parents"]),
        (&"cell".into(), &serde_json::json!(["ward", "cell"]))
    );
}

#[test]
fn nothing_is_written_to_a_suspended_tenant_but_it_can_be_read() {
    let installation = with_units();
    let before = installation.ok("unit export -t nrna");
    installation.write(
        "more.csv",
        "code,name,type,parent_code\nNP-5,Lumbini,province,NP\n",
    );
    installation.ok("tenant suspend nrna --yes");
    for refused in [
        "unit create -t nrna NP-4 --name X --type province --parent NP",
        "unit rebuild -t nrna --yes",
        "unit import -t nrna more.csv --yes",
    ] {
        let output = installation.fails(1, refused);
        assert!(output.stderr.contains("suspended"), "{}", output.transcript());
    }
    assert_eq!(installation.ok("unit export -t nrna"), before);
}

#[test]
fn an_export_whose_reader_goes_away_ends_quietly() {
    let installation = with_units();
    let names = (0..2000).map(|unit| format!("W{unit},{},ward,NP-3-27-1\n", "w".repeat(100)));
    let sheet = "code,name,type,parent_code\nNP-3-27-1,Kathmandu,local,NP-3-27\n".to_owned()
        + &names.collect::<String>();
    installation.write("units.csv", sheet);
    installation.ok("unit import -t nrna units.csv --yes");
    let mut export = installation.spawn("unit export -t nrna");
    drop(export.stdout.take());
    let output = export.wait_with_output().unwrap();
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.stderr.is_empty());
}
