//! `unit batch`: what an import of units brought can be taken back.

use crate::support::{Installation, Output};

const FIRST: &str = "\
code,name,type,parent_code,area_sq_km,city
NP,Nepal,national,,147516,
NP-1,Koshi,province,NP,,Biratnagar
NP-2,Madhesh,province,NP,9661,
NP-2-1,Parsa,district,NP-2,,
NP-2-1-1,Birgunj,local,NP-2-1,,
";
/// Renames, moves one district with all below it, gives a unit away and brings new ones.
const SECOND: &str = "\
code,name,type,parent_code,area_sq_km,city
NP-1,Kosi,province,NP,25905,
NP-2-1,Parsa,district,NP-1,,Birgunj
NP-3,Bagmati,province,NP,,
NP-3-1,Kathmandu,district,NP-3,,
NP-2-1-1,Birgunj,local,NP-3-1,,
";

fn import(installation: &Installation, sheet: &str) -> String {
    installation.write("units.csv", sheet);
    let report = installation
        .run("unit import -t nrna units.csv --yes --format json")
        .json();
    report["batch"].as_str().unwrap().to_owned()
}

fn exported(installation: &Installation) -> String {
    installation.ok("unit export -t nrna")
}

fn undo(installation: &Installation, batch: &str) -> Output {
    installation.run(&format!("unit batch undo -t nrna {batch} --yes"))
}

/// That an undoing was refused, for these reasons and no others.
fn assert_refused(output: &Output, reasons: &[&str]) {
    assert_eq!(output.code, 1, "{}", output.transcript());
    let named: Vec<_> = output
        .stderr
        .lines()
        .filter_map(|line| line.split_once("unit \"").map(|(_, reason)| reason))
        .collect();
    assert_eq!(named.len(), reasons.len(), "{}", output.transcript());
    for (line, reason) in named.iter().zip(reasons) {
        assert!(line.contains(reason), "{reason}:\n{}", output.transcript());
    }
}

#[test]
fn undo_brings_names_places_and_attributes_back_byte_for_byte() {
    let installation = Installation::new();
    import(&installation, FIRST);
    let before = exported(&installation);
    let second = import(&installation, SECOND);
    let after = exported(&installation);
    let output = undo(&installation, &second);
    assert_eq!(
        output.stdout,
        "took back the import of units.csv: 2 units removed, 3 restored\n",
        "{}",
        output.transcript()
    );
    assert_eq!(exported(&installation), before);
    installation.ok("unit verify -t nrna");
    import(&installation, SECOND);
    assert_eq!(exported(&installation), after);
    installation.ok("unit verify -t nrna");
}

#[test]
fn imports_of_units_are_taken_back_one_after_the_other_down_to_nothing() {
    let installation = Installation::new();
    let first = import(&installation, FIRST);
    let second = import(&installation, SECOND);
    assert_eq!(undo(&installation, &second).code, 0);
    assert_eq!(undo(&installation, &first).code, 0);
    assert_eq!(exported(&installation).lines().count(), 1);
    installation.ok("unit verify -t nrna");
    assert_eq!(undo(&installation, &first).code, 4);
    import(&installation, FIRST);
    assert_eq!(exported(&installation).lines().count(), 6);
    installation.ok("unit verify -t nrna");
}

#[test]
fn units_that_changed_places_in_turn_change_back() {
    let installation = Installation::new();
    installation.ok("unit type create group -t nrna --name Group --parent group --may-be-root");
    import(
        &installation,
        "code,name,type,parent\na,A,group,\nb,B,group,a\nc,C,group,b\n",
    );
    let before = exported(&installation);
    let turned = import(
        &installation,
        "code,name,type,parent\nc,C,group,\nb,B,group,c\na,A,group,b\n",
    );
    assert_eq!(undo(&installation, &turned).code, 0);
    assert_eq!(exported(&installation), before);
    installation.ok("unit verify -t nrna");
}

#[test]
fn an_import_whose_units_were_changed_since_is_not_taken_back() {
    let installation = Installation::new();
    let first = import(&installation, FIRST);
    let second = import(&installation, SECOND);
    let before = exported(&installation);
    assert_refused(
        &undo(&installation, &first),
        &[
            "NP\" has the unit \"NP-3\" below it, which came later",
            "NP-1\" was changed by",
            "NP-2-1\" was changed by",
            "NP-2-1-1\" was changed by",
        ],
    );
    assert_eq!(exported(&installation), before);
    import(&installation, "code,name,type\nNP-3,Bagmati Province,province\n");
    assert_refused(&undo(&installation, &second), &["NP-3\" was changed by"]);
}

#[test]
fn an_import_whose_units_have_units_or_members_by_now_is_not_taken_back() {
    let installation = Installation::new();
    let first = import(&installation, FIRST);
    installation.ok("unit create NP-2-1-2 -t nrna --name Pokhariya --type local --parent NP-2-1");
    installation.ok("unit create NP-2-1-3 -t nrna --name Jagarnathpur --type local --parent NP-2-1");
    installation.write(
        "members.csv",
        "member_no,full_name,unit_code,membership_type\nM-1,Sita Rai,NP-1,ordinary\nM-2,Ram Karki,NP-2-1-1,ordinary\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    assert_refused(
        &undo(&installation, &first),
        &[
            "NP-2-1\" has 2 units below it that came later, such as \"NP-2-1-2\"",
            "NP-1\" has a member, M-1 Sita Rai",
            "NP-2-1-1\" has a member, M-2 Ram Karki",
        ],
    );
    let output = installation.fails(1, &format!("unit batch undo -t nrna {first} --dry-run"));
    insta::assert_snapshot!(output.transcript());
}

#[test]
fn undo_of_units_asks_and_a_dry_run_does_nothing() {
    let installation = Installation::new();
    let batch = import(&installation, FIRST);
    installation.fails(5, &format!("unit batch undo -t nrna {batch}"));
    assert_eq!(
        installation.ok(&format!("unit batch undo -t nrna {batch} --dry-run")),
        "would take back the import of units.csv: 5 units removed, 0 restored\n"
    );
    assert_eq!(exported(&installation).lines().count(), 6);
    installation.fails(3, &format!("membership batch undo -t nrna {batch} --yes"));
    installation.ok("tenant suspend nrna --reason test --yes");
    installation.fails(1, &format!("unit batch undo -t nrna {batch} --yes"));
    installation.ok("unit batch list -t nrna");
}

#[test]
fn imports_of_units_say_how_their_files_were_read() {
    let installation = Installation::new();
    assert!(
        installation
            .run("unit batch list -t nrna")
            .transcript()
            .contains("no units were imported yet")
    );
    let first = import(&installation, FIRST);
    import(&installation, SECOND);
    let list = installation.run("unit batch list -t nrna --format json").json();
    assert_eq!(list[0]["rows_changed"], 3);
    assert_eq!(list[1]["id"], first.as_str());
    assert_eq!(list.as_array().unwrap().len(), 2);
    let batch = installation
        .run(&format!("unit batch show -t nrna {first} --format json"))
        .json();
    assert_eq!(batch["mapping"]["columns"]["parent_code"], "parent_code");
    let output = installation.run("unit batch list -t nrna --limit 1");
    assert!(
        output.stderr.contains("go on with --after"),
        "{}",
        output.transcript()
    );
}

#[test]
fn undo_is_refused_where_a_unit_that_would_go_has_leaders_or_roles() {
    let installation = Installation::new();
    let batch = import(&installation, FIRST);
    installation.ok("user create -t nrna --email ram@example.org --full-name Ram");
    installation.ok("unit leader appoint NP-1 chair -t nrna --user ram@example.org");
    installation.ok("role permission grant membership.approve -t nrna --user ram@example.org --unit NP-2");
    let output = undo(&installation, &batch);
    assert_refused(
        &output,
        &[
            "has leaders whose terms go on: 1",
            "has roles and permissions that go on: 1",
        ],
    );
}

#[test]
fn an_import_of_units_where_people_are_about_to_join_is_not_taken_back() {
    let installation = Installation::new();
    let first = import(&installation, FIRST);
    installation.ok("membership domain add example.org -t nrna --unit NP-1 --type ordinary");
    installation.ok(
        "membership invitation create sita@example.org -t nrna --unit NP-2 --type ordinary --role organizer@NP-2-1",
    );
    assert_refused(
        &undo(&installation, &first),
        &[
            "NP-1\" takes who joins by e-mail domains: example.org",
            "NP-2\" has open invitations: 1",
            "NP-2-1\" is where roles are given that come with joining: 1",
        ],
    );
}
