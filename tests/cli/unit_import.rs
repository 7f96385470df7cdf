//! `unit import`

use crate::support::Installation;

const COUNTRY: &str = "\
code,name,name_local,type,parent_code,area_sq_km
NP-3-27-307,Kathmandu,,local,Bagmati/Kathmandu,
NP-3-27,Kathmandu,काठमाडौं,district,Bagmati,395
NP-3,Bagmati,बागमती,province,NP,20300
NP-3-27-307-10,Ward 10,,Ward,Nepal/Bagmati/Kathmandu/Kathmandu,
NP,Nepal,नेपाल,national,,147516
";

fn import(installation: &Installation, sheet: &str, flags: &str) -> crate::support::Output {
    installation.write("units.csv", sheet);
    installation.run(&format!("unit import -t nrna units.csv --yes {flags}"))
}

fn imported(sheet: &str) -> Installation {
    let installation = Installation::new();
    let output = import(&installation, sheet, "");
    assert_eq!(output.code, 0, "{}", output.transcript());
    installation
}

fn parents(installation: &Installation) -> String {
    installation.ok("unit export -t nrna --columns code,parent_code")
}

/// Line, column, code of each refusal.
fn faults(installation: &Installation) -> Vec<String> {
    let errors = installation.read("units.errors.csv");
    let mut reader = csv::Reader::from_reader(errors.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| format!("{} {} {}", &row[0], &row[1], &row[3]))
        .collect()
}

#[test]
fn parents_are_named_by_code_path_or_name_in_any_order() {
    let installation = imported(COUNTRY);
    assert_eq!(
        parents(&installation),
        "code,parent_code\nNP,\nNP-3,NP\nNP-3-27,NP-3\nNP-3-27-307,NP-3-27\nNP-3-27-307-10,NP-3-27-307\n"
    );
    installation.ok("unit verify -t nrna");
}

#[test]
fn a_misspelled_header_is_told_and_attributes_are_named() {
    let installation = Installation::new();
    let sheet = "code,name,type,staus,motto,area_sq_km\nNP,Nepal,national,active,Onward,147516\n";
    let output = import(&installation, sheet, "");
    assert_eq!(output.code, 0, "{}", output.transcript());
    for told in [
        "the column \"staus\" is kept as an attribute; did you mean status? --column 'staus=status'",
        "kept as attributes: motto, area_sq_km",
    ] {
        assert!(output.stderr.contains(told), "{}", output.transcript());
    }
}

#[test]
fn other_columns_become_attributes_and_an_export_reads_back_as_it_is() {
    let installation = imported(COUNTRY);
    let export = installation.ok("unit export -t nrna");
    assert!(
        export.starts_with("code,name,name_local,type,parent_code,status,"),
        "{export}"
    );
    assert!(export.contains(",website,area_sq_km\n"), "{export}");
    let again = import(&installation, &export, "");
    assert!(
        again
            .stdout
            .contains("0 created, 0 changed, 5 unchanged, 0 refused"),
        "{}",
        again.transcript()
    );
    import(
        &installation,
        "code,name,type,area_sq_km,motto\nNP-3,Bagmati,province,,Onward\n",
        "",
    );
    let unit = installation.run("unit show NP-3 -t nrna --format json").json();
    assert_eq!(unit["attributes"], serde_json::json!({ "motto": "Onward" }));
    assert_eq!(unit["name_local"], "बागमती");
}

#[test]
fn a_mangled_file_gives_the_same_units() {
    let installation = imported(COUNTRY);
    let expected = installation.ok("unit export -t nrna");
    installation.ok("tenant create uml --template political_party");
    let mut mangled = COUNTRY
        .replace("code,name,", " Unit Code ; NAME ;")
        .replace(',', " ; ")
        .replace('\n', "\r\n\r\n");
    mangled.insert(0, '\u{feff}');
    let utf16: Vec<u8> = mangled.encode_utf16().flat_map(u16::to_le_bytes).collect();
    installation.write("mangled.csv", utf16);
    installation.ok("unit import -t uml mangled.csv --yes");
    assert_eq!(installation.ok("unit export -t uml"), expected);
}

#[test]
fn every_refusal_names_line_column_value_and_reason_and_nothing_is_applied() {
    let installation = imported(COUNTRY);
    let output = import(
        &installation,
        "\
code,name,type,parent_code,status,postal_code,country_code,established_on,dissolved_on
NP-1,Koshi,provinz,NP,,,,,
NP-2,Madhesh,province,Nepall,,,,,
NP-2,Madhesh,province,NP,,,,,
NP-4,Gandaki,district,NP,,,,,
NP-5,,province,NP,,,,,
,Lumbini,province,NP,,,,,
NP-6,Karnali,province,NP,gone,,,,
NP-7,Far West,province,NP,,94600,,,
NP-8,Nowhere,province,NP,,,XX,,
NP-9,Past,province,NP,,,,2020-05-01,2019-05-01
NP-X-1,Ward,ward,Kathmandu,,,,,
NP-4-1,Lost,local,NP-4,,,,,
",
        "",
    );
    insta::assert_snapshot!(output.transcript());
    insta::assert_snapshot!(installation.read("units.errors.csv"));
    assert_eq!(parents(&installation).lines().count(), 6);
}

#[test]
fn good_rows_are_applied_with_reject_but_not_those_below_refused_ones() {
    let installation = imported(COUNTRY);
    let sheet = "\
code,name,type,parent_code
NP-1,Koshi,province,NP
NP-2,Madhesh,provinz,NP
NP-2-1,Parsa,district,NP-2
NP-2-1-1,Birgunj,local,NP-2-1
NP-1-1,Jhapa,district,NP-1
";
    let output = import(&installation, sheet, "--on-error reject");
    assert_eq!(output.code, 7, "{}", output.transcript());
    assert_eq!(
        faults(&installation),
        [
            "3 type unknown_type",
            "4 parent_code parent_refused",
            "5 parent_code parent_refused"
        ]
    );
    assert!(parents(&installation).ends_with(
        "NP-1,NP\nNP-1-1,NP-1\nNP-3,NP\nNP-3-27,NP-3\nNP-3-27-307,NP-3-27\nNP-3-27-307-10,NP-3-27-307\n"
    ));
    let mended = installation
        .read("units.rejects.csv")
        .replace("provinz", "province");
    let output = import(&installation, &mended, "");
    assert_eq!(output.code, 0, "{}", output.transcript());
    installation.ok("unit verify -t nrna");
}

#[test]
fn circles_of_parents_are_refused_whether_in_the_file_or_with_what_is_there() {
    let installation = Installation::new();
    installation.ok("unit type create group -t nrna --name Group --parent group --may-be-root");
    let sheet = "code,name,type,parent\na,A,group,c\nb,B,group,a\nc,C,group,b\nd,D,group,a\ne,E,group,e\n";
    let output = import(&installation, sheet, "");
    assert_eq!(output.code, 1, "{}", output.transcript());
    assert_eq!(
        faults(&installation),
        [
            "2 parent_code circle",
            "3 parent_code circle",
            "4 parent_code circle",
            "5 parent_code parent_refused",
            "6 parent_code circle"
        ]
    );
    assert!(
        installation
            .read("units.errors.csv")
            .contains("the unit would stand below itself: a below c below b below a")
    );
    import(
        &installation,
        "code,name,type,parent\na,A,group,\nb,B,group,a\nc,C,group,b\n",
        "",
    );
    assert_eq!(
        import(&installation, "code,name,type,parent\na,A,group,c\n", "").code,
        1
    );
    assert_eq!(faults(&installation), ["2 parent_code circle"]);
}

#[test]
fn units_move_with_all_that_stands_below_them_even_in_turn() {
    let installation = Installation::new();
    installation.ok("unit type create group -t nrna --name Group --parent group --may-be-root");
    import(
        &installation,
        "code,name,type,parent\na,A,group,\nb,B,group,a\nc,C,group,b\nd,D,group,c\nx,X,group,\n",
        "",
    );
    // a and b change places, and a new unit comes between c and what was below it.
    let output = import(
        &installation,
        "code,name,type,parent\nb,B,group,\na,A,group,b\nnew,New,group,c\nd,D,group,new\nx,X,group,a\n",
        "",
    );
    assert!(
        output
            .stdout
            .contains("1 created, 4 changed, 0 unchanged, 0 refused"),
        "{}",
        output.transcript()
    );
    assert_eq!(
        parents(&installation),
        "code,parent_code\na,b\nb,\nc,b\nd,new\nnew,c\nx,a\n"
    );
    installation.ok("unit verify -t nrna");
    installation.ok("unit create y -t nrna --name Y --type group --parent d");
    installation.ok("unit verify -t nrna");
    let trail = installation.run("audit show d -t nrna --format json").json();
    assert_eq!(trail.as_array().unwrap().len(), 2, "{trail}");
}

#[test]
fn a_move_that_only_a_refused_row_would_make_possible_is_refused_too() {
    let installation = Installation::new();
    installation.ok("unit type create group -t nrna --name Group --parent group --may-be-root");
    import(
        &installation,
        "code,name,type,parent\na,A,group,\nb,B,group,a\nc,C,group,b\n",
        "",
    );
    let sheet = "code,name,type,parent,status\nb,B,group,,gone\na,A,group,c,\n";
    let output = import(&installation, sheet, "--on-error reject");
    assert_eq!(
        faults(&installation),
        ["2 status unknown_status", "3 parent_code circle"],
        "{}",
        output.transcript()
    );
    assert_eq!(parents(&installation), "code,parent_code\na,\nb,a\nc,b\n");
}

#[test]
fn types_change_together_with_what_stands_below() {
    let installation = imported(COUNTRY);
    let output = import(&installation, "code,name,type\nNP-3-27,Kathmandu,province\n", "");
    assert_eq!(output.code, 1);
    assert_eq!(
        faults(&installation),
        ["2 type parent_not_allowed", "2 type type_not_allowed"]
    );
    let sheet = "code,name,type,parent_code\nNP-3-27,Kathmandu,province,NP\nNP-3-27-307,Kathmandu,district,NP-3-27\nNP-3-27-307-10,Ward 10,local,NP-3-27-307\n";
    let output = import(&installation, sheet, "");
    assert!(output.stdout.contains("3 changed"), "{}", output.transcript());
    installation.ok("unit verify -t nrna");
}

#[test]
fn modes_refuse_what_they_are_not_for() {
    let installation = imported(COUNTRY);
    let sheet = "code,name,type,parent_code\nNP,Nepal,national,\nNP-1,Koshi,province,NP\n";
    assert_eq!(import(&installation, sheet, "--mode insert").code, 1);
    assert_eq!(faults(&installation), ["2 code exists_already"]);
    assert_eq!(import(&installation, sheet, "--mode update").code, 1);
    assert_eq!(faults(&installation), ["3 code not_found"]);
    let output = import(&installation, "code,name\nNP,Federal Nepal\n", "--mode update");
    assert!(output.stdout.contains("1 changed"), "{}", output.transcript());
    assert!(installation.ok("unit list -t nrna").contains("Federal Nepal"));
}

#[test]
fn archived_units_take_no_units_from_files_either() {
    let installation = imported(COUNTRY);
    import(
        &installation,
        "code,name,type,status\nNP-3-27-307-10,Ward 10,ward,Archived\nNP-3-27-307,Kathmandu,local,Archived\n",
        "",
    );
    let sheet = "code,name,type,parent_code\nW,Ward,ward,NP-3-27-307\n";
    assert_eq!(import(&installation, sheet, "").code, 1);
    assert_eq!(faults(&installation), ["2 parent_code archived_parent"]);
}

#[test]
fn a_unit_is_not_archived_over_units_that_are_not() {
    let installation = imported(COUNTRY);
    let sheet = "code,name,type,parent_code,status\nNP-3-27-307,Kathmandu,local,NP-3-27,archived\n";
    assert_eq!(import(&installation, sheet, "").code, 1);
    assert_eq!(faults(&installation), ["2 status units_below"]);
    assert!(
        installation
            .read("units.errors.csv")
            .contains("below it is not archived")
    );
    // With those below it, or when they go elsewhere, it is.
    let moved = "NP-3-2,Bhaktapur,local,NP-3-27,\nNP-3-27-307-10,Ward 10,ward,NP-3-2,\n";
    let output = import(&installation, &format!("{sheet}{moved}"), "");
    assert_eq!(output.code, 0, "{}", output.transcript());
    let sheet =
        "code,name,type,status\nNP-3-2,Bhaktapur,local,archived\nNP-3-27-307-10,Ward 10,ward,archived\n";
    let output = import(&installation, sheet, "");
    assert_eq!(output.code, 0, "{}", output.transcript());
}

#[test]
fn units_where_somebody_holds_something_are_not_archived_by_a_file() {
    let installation = imported(COUNTRY);
    installation.write(
        "members.csv",
        "email,first_name,last_name,unit_code,membership_type,joined_on\nsita@example.org,Sita,Sharma,NP-3-27-307-10,ordinary,2020-01-01\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    installation.ok("unit leader appoint NP-3-27-307 chair -t nrna --user sita@example.org");
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3-27-307");
    installation.ok("membership domain add example.org -t nrna --unit NP-3-27-307-10 --type ordinary");
    let sheet = "code,name,type,status\nNP-3-27-307,Kathmandu,local,archived\nNP-3-27-307-10,Ward 10,ward,archived\nNP,Nepal Sangha,national,\n";
    let output = import(&installation, sheet, "--on-error reject");
    assert_eq!(output.code, 7, "{}", output.transcript());
    assert_eq!(
        faults(&installation),
        [
            "2 status roles_left",
            "2 status terms_left",
            "3 status domains_left",
            "3 status members_left"
        ]
    );
    let errors = installation.read("units.errors.csv");
    assert!(
        errors.contains("`unit archive NP-3-27-307` ends them"),
        "{errors}"
    );
    assert!(errors.contains("memberships would be left there: 1"), "{errors}");
    assert!(
        installation
            .ok("unit show NP -t nrna --format json")
            .contains("Nepal Sangha")
    );
}

#[test]
fn damage_in_a_column_that_becomes_an_attribute_is_refused_as_in_any_other() {
    let installation = Installation::new();
    let header = b"code,name,type,population\n".as_slice();
    // A file that begins with what no text has is no sheet at all.
    let long = format!("NP1,First,national,{}\n", "9".repeat(70_000));
    let rows = b"NP2,Second,national,29\xff\nNP3,Third,national,3\0\n".as_slice();
    let path = installation.write("units.csv", [header, long.as_bytes(), rows].concat());
    let output = installation.run(&format!(
        "unit import -t nrna {} --yes --encoding utf-8 --on-error reject",
        path.display()
    ));
    assert_eq!(output.code, 7, "{}", output.transcript());
    assert_eq!(
        faults(&installation),
        ["3 attributes malformed_text", "4 attributes nul_character"]
    );
    let units = installation.ok("unit list -t nrna --columns code --format csv");
    assert_eq!(units, "code\nNP1\n");
}

#[test]
fn a_telephone_number_of_a_unit_is_judged_only_where_a_file_changes_it() {
    let installation = imported(COUNTRY);
    installation.write_as_application("update organization.units set phone = 'of old' where code = 'NP-3'");
    let output = import(
        &installation,
        "code,name,type,phone\nNP-3,Bagmati Province,province,of old\n",
        "",
    );
    assert!(output.stdout.contains("1 changed"), "{}", output.transcript());
    assert_eq!(
        import(
            &installation,
            "code,name,type,phone\nNP,Nepal,national,of old\n",
            ""
        )
        .code,
        1
    );
    assert_eq!(faults(&installation), ["2 phone bad_phone"]);
}
