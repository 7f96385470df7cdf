//! `unit contact`, `unit leader`, `unit mapping` and `unit type update`

use crate::support::Installation;

fn with_people() -> Installation {
    let installation = Installation::new();
    for line in [
        "unit create -t nrna NP --name Nepal --type national",
        "unit create -t nrna NP-3 --name Bagmati --type province --parent NP",
        "unit create -t nrna NP-3-27 --name Kathmandu --type district --parent NP-3",
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Rai",
        "user create -t nrna --email ram@example.org --first-name Ram --last-name Thapa",
    ] {
        installation.ok(line);
    }
    installation
}

#[test]
fn contacts_are_added_changed_and_removed_and_one_is_the_primary() {
    let installation = with_people();
    let list = "unit contact list NP-3 -t nrna --columns purpose,email,phone,is_primary --format csv";
    installation.ok("unit contact add NP-3 -t nrna --purpose office --phone 9841234567 --primary");
    installation.ok(
        "unit contact add NP-3 -t nrna --purpose press --email press@example.org --user sita@example.org",
    );
    installation.ok("unit contact update NP-3 press -t nrna --primary --phone 9841234568");
    assert_eq!(
        installation.ok(list),
        "purpose,email,phone,is_primary\npress,press@example.org,9841234568,true\noffice,,9841234567,false\n"
    );
    installation.ok("unit contact remove NP-3 press -t nrna");
    assert_eq!(
        installation.ok(list),
        "purpose,email,phone,is_primary\noffice,,9841234567,false\n"
    );
    insta::assert_snapshot!(
        installation
            .fails(3, "unit contact remove NP-3 press -t nrna")
            .transcript()
    );
}

#[test]
fn contacts_refuse_what_reaches_nobody_a_second_of_a_purpose_and_wrong_values() {
    let installation = with_people();
    let add = "unit contact add NP-3 -t nrna --purpose office";
    insta::assert_snapshot!(installation.fails(1, add).transcript());
    installation.fails(1, &format!("{add} --email nobody"));
    installation.fails(3, &format!("{add} --user nobody@example.org"));
    installation.ok(&format!("{add} --email office@example.org"));
    assert_eq!(
        installation.ok(&format!("{add} --email office@example.org")),
        "unit NP-3 has a contact for office already\n"
    );
    installation.fails(4, &format!("{add} --email other@example.org"));
    installation.fails(2, "unit contact update NP-3 office -t nrna");
    // Two units that became one bring two of a purpose.
    installation.ok("unit contact add NP-3-27 -t nrna --purpose office --phone 9841234567");
    installation
        .write_as_application("update organization.unit_contacts set unit_id = (select id from organization.units where code = 'NP-3')");
    let several = installation.fails(4, "unit contact remove NP-3 office -t nrna");
    assert!(
        several
            .stderr
            .contains("several contacts for office; give the id of one"),
        "{}",
        several.transcript()
    );
}

#[test]
fn one_holds_a_position_at_a_time_and_another_may_act() {
    let installation = with_people();
    let appoint = "unit leader appoint NP-3 chair -t nrna";
    assert_eq!(
        installation.ok(&format!(
            "{appoint} --user sita@example.org --kind elected --from 2024-01-01 --until 2025-12-31"
        )),
        "Sita Rai is chair (elected) of unit NP-3 from 2024-01-01 until 2025-12-31\n"
    );
    let second = installation.fails(4, &format!("{appoint} --user ram@example.org --from 2025-12-31"));
    insta::assert_snapshot!(second.transcript());
    installation.ok(&format!(
        "{appoint} --user ram@example.org --kind acting --from 2025-06-01 --until 2025-06-30"
    ));
    let line = format!("{appoint} --user ram@example.org --from 2026-01-01");
    installation.ok(&line);
    assert_eq!(
        installation.ok(&line),
        "Ram Thapa is chair (appointed) of unit NP-3 from 2026-01-01 already\n"
    );
    let on = |day: &str| {
        installation.ok(&format!(
            "unit leader list NP -t nrna --subtree --at {day} --columns name,kind --format csv"
        ))
    };
    assert_eq!(on("2023-12-31"), "name,kind\n");
    assert_eq!(
        on("2025-06-15"),
        "name,kind\nSita Rai,elected\nRam Thapa,acting\n"
    );
    assert_eq!(on("2026-01-01"), "name,kind\nRam Thapa,appointed\n");
}

#[test]
fn a_term_ends_early_and_a_successor_follows_on_the_next_day() {
    let installation = with_people();
    installation.ok("unit leader appoint NP-3 chair -t nrna --user sita@example.org --from 2024-01-01");
    assert_eq!(
        installation.ok("unit leader succeed NP-3 chair -t nrna --user ram@example.org --from 2025-07-01 --reason election"),
        "Ram Thapa is chair (appointed) of unit NP-3 from 2025-07-01, after Sita Rai\n"
    );
    assert_eq!(
        installation.ok("unit leader end NP-3 chair -t nrna --on 2025-12-31 --reason resigned"),
        "the term of Ram Thapa as chair of unit NP-3 ends on 2025-12-31\n"
    );
    let history =
        "unit leader list NP-3 -t nrna --history --columns name,from,until,ended_reason --format csv";
    assert_eq!(
        installation.ok(history),
        "name,from,until,ended_reason\n\
         Sita Rai,2024-01-01,2025-06-30,election\n\
         Ram Thapa,2025-07-01,2025-12-31,resigned\n"
    );
    insta::assert_snapshot!(
        installation
            .fails(3, "unit leader end NP-3 chair -t nrna --on 2026-01-15")
            .transcript()
    );
    installation.fails(
        3,
        "unit leader succeed NP-3 chair -t nrna --user ram@example.org --from 2026-02-01",
    );
    installation.fails(
        2,
        "unit leader appoint NP-3 chair -t nrna --user ram@example.org --from 2026-02-01 --until 2026-01-01",
    );
}

#[test]
fn vacancies_are_the_positions_that_a_type_foresees_and_nobody_holds() {
    let installation = with_people();
    installation.ok("unit type update province -t nrna --position chair --position secretary");
    installation.ok("unit type update national -t nrna --position chair");
    installation.ok("unit leader appoint NP-3 chair -t nrna --user sita@example.org --from 2024-01-01");
    installation.ok("unit leader appoint NP-3 secretary -t nrna --user ram@example.org --kind acting");
    let vacant = "unit leader list -t nrna --vacant --columns unit,position --format csv";
    assert_eq!(
        installation.ok(vacant),
        "unit,position\nNP,chair\nNP-3,secretary\n"
    );
    insta::assert_snapshot!(installation.ok("unit tree -t nrna --leaders"));
    installation.ok("unit type update province -t nrna --no-positions");
    assert_eq!(installation.ok(vacant), "unit,position\nNP,chair\n");
    installation.fails(1, "unit type update province -t nrna --position The-Chair");
    installation.fails(3, "unit type update provinz -t nrna --rank 2");
    installation.fails(2, "unit type update province -t nrna");
}

#[test]
fn a_functional_structure_stands_beside_the_tree() {
    let installation = with_people();
    let set = |line: &str| format!("unit mapping set {line} -t nrna --structure urban");
    insta::assert_snapshot!(installation.fails(1, &set("NP-3 --parent NP-3-27")).transcript());
    installation.ok(&set("NP-3-27"));
    assert_eq!(
        installation.ok(&set("NP-3 --parent NP-3-27")),
        "unit NP-3 stands below NP-3-27 in the structure urban\n"
    );
    let circle = installation.fails(1, &set("NP-3-27 --parent NP-3"));
    assert!(circle.stderr.contains("below itself"), "{}", circle.transcript());
    insta::assert_snapshot!(installation.ok("unit tree -t nrna --structure urban"));
    let remove = "unit mapping remove NP-3-27 -t nrna --structure urban";
    installation.fails(1, remove);
    installation.ok("unit mapping remove NP-3 -t nrna --structure urban");
    installation.ok(remove);
    installation.fails(3, remove);
    installation.fails(3, "unit tree -t nrna --structure urban");
}

#[test]
fn a_type_is_not_taken_from_under_its_units() {
    let installation = with_people();
    let refused = installation.fails(1, "unit type update district -t nrna --remove-parent province");
    assert!(
        refused.stderr.contains("cannot stand"),
        "{}",
        refused.transcript()
    );
    installation.ok("unit type update district -t nrna --add-parent national --name Zone");
    let types = installation.ok("unit type list -t nrna --columns code,name,parents --format csv");
    assert!(types.contains("district,Zone,"), "{types}");
}
