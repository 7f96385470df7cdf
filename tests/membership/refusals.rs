//! Which rows are refused, and how that is told.

use crate::organization::{HEADER, counts, exported, faults, import, import_all, organization};

const GOOD: &str = "M-1,sita@example.org,Sita,Thapa,1984-06-12,,NP-1,ordinary,2021-03-14,,active\n";

#[test]
fn every_kind_of_fault_is_found_where_it_is() {
    let installation = organization();
    let rows = "\
M-1,sita@example.org,Sita,Thapa,1984-06-12,,NP-1,ordinary,2021-03-14,,active
M-2,,A,A,,,NO-SUCH,ordinary,2021-03-14,,active
M-3,,A,A,,,NP-1,ordinary,2023-02-30,,active
M-1,,A,A,,,NP-1,ordinary,2021-03-14,,active
M-5,SITA@Example.org,A,A,,,NP-1,ordinary,2021-03-14,,active
M-6,,,,,,NP-1,ordinary,2021-03-14,,active
M-7,no-at-sign,A,A,,,NP-1,ordinary,2021-03-14,,active
M-8,,A,A,,,NP-1,ordinary,2021-03-14,2021-03-13,active
M-9,,A,A,,,NP-1,platinum,2021-03-14,,active
M-10,,A,A,,,NP-1
M-11,,A,A,,,NP-1,ordinary,2021-03-14,,active,surplus
M-12,,A,A,,,NP-9,ordinary,2021-03-14,,active
M-13,,A,A,,,NP-1,ordinary,2021-03-14,,strange
M-14,,A,A,,12,NP-1,ordinary,2021-03-14,,active
M-15,,A,A,1700-01-01,,NP-1,ordinary,2021-03-14,,active
M-16,,A,A,,,,,2021-03-14,,active
M-17,,B,B,,,NP-1,ordinary,2021-03-14,,active,,
M-18,,C,C,,,NP-1,ordinary,2077-05-01,,active
";
    let output = import(&installation, rows, "");
    assert_eq!(output.code, 1, "{}", output.transcript());
    assert_eq!(
        faults(&installation, "members.errors.csv"),
        [
            "3 unit_code unknown_unit",
            "4 joined_on bad_date",
            "5 member_no duplicate_member_no",
            "6 email duplicate_email",
            "7  missing_name",
            "8 email bad_email",
            "9 expires_on expires_before_joined",
            "10 membership_type unknown_type",
            "11  too_few_columns",
            "12  too_many_columns",
            "13 unit_code archived_unit",
            "14 status unknown_status",
            "15 phone bad_phone",
            "16 date_of_birth impossible_date_of_birth",
            "17 membership_type missing_type",
            "17 unit_code missing_unit",
            "19 joined_on joined_ahead",
        ]
    );
    assert_eq!(
        exported(&installation).lines().count(),
        1,
        "nothing is applied by default"
    );
}

#[test]
fn an_unknown_unit_brings_the_one_that_may_have_been_meant() {
    let installation = organization();
    let output = import(
        &installation,
        "M-1,,A,A,,,NP-11,ordinary,2021-03-14,,active\n",
        "",
    );
    assert!(
        installation
            .read("members.errors.csv")
            .contains("did you mean NP-1?"),
        "{}",
        output.transcript()
    );
}

#[test]
fn refused_rows_are_kept_byte_for_byte_and_the_mended_file_imports_as_it_is() {
    let installation = organization();
    let file = b"member_no;first_name;unit_code;membership_type;joined_on\r\n\
        1;Ren\xe9e;NP-1;ordinary;2020-01-01\r\n2;  J\xfcrg ;NP-X;ordinary;2020-01-01\r\n3;\"a;b\";NP-1;ordinary;never\r\n";
    installation.write("list.csv", file);
    let output = installation.run("membership import -t nrna list.csv --yes --on-error reject");
    assert_eq!(output.code, 7, "{}", output.transcript());
    let rejects = std::fs::read(installation.home().join("list.rejects.csv")).unwrap();
    assert_eq!(
        rejects,
        b"member_no;first_name;unit_code;membership_type;joined_on\r\n\
          2;  J\xfcrg ;NP-X;ordinary;2020-01-01\r\n3;\"a;b\";NP-1;ordinary;never\r\n"
    );
    let text: Vec<u8> = String::from_utf8_lossy(&rejects)
        .replace("NP-X", "NP-2")
        .replace("never", "2020-02-02")
        .replace('\u{fffd}', "u")
        .into_bytes();
    installation.write("list.rejects.csv", text);
    let output = installation.run("membership import -t nrna list.rejects.csv --yes");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(exported(&installation).lines().count(), 4);
}

#[test]
fn too_many_refused_rows_stop_the_import() {
    let installation = organization();
    let rows = format!("{GOOD}M-2,,A,A,,,NP-X,ordinary,,,\nM-3,,A,A,,,NP-X,ordinary,,,\n");
    for (flags, code) in [
        ("--max-errors 1", 1),
        ("--max-errors 50%", 1),
        ("--max-errors 2", 7),
    ] {
        let output = import(&installation, &rows, &format!("--on-error reject {flags}"));
        assert_eq!(output.code, code, "{}", output.transcript());
    }
}

#[test]
fn an_import_with_too_many_refused_rows_explains_them_and_says_that_nothing_was_done() {
    let installation = organization();
    let rows = format!("{GOOD}M-2,,A,A,,,NP-X,ordinary,,,\nM-3,,A,A,,,NP-X,ordinary,,,\n");
    for (flags, would) in [("", "was"), ("--dry-run", "would be")] {
        let flags = format!("--on-error reject --max-errors 1 --rejects refused.csv {flags}");
        let output = import(&installation, &rows, &flags);
        assert_eq!(output.code, 1, "{}", output.transcript());
        for told in [
            "would be created          1",
            "line 3, refused: unit_code \"NP-X\"",
        ] {
            assert!(output.stdout.contains(told), "{}", output.transcript());
        }
        for told in [
            "the refused rows are in refused.csv",
            &format!("more than --max-errors 1 allows; nothing {would} imported"),
            "allow more with --max-errors",
        ] {
            assert!(output.stderr.contains(told), "{}", output.transcript());
        }
    }
    let output = import(&installation, &rows, "--max-errors 1 --format json");
    assert_eq!(output.code, 1, "{}", output.transcript());
    let document: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(document["exceeded"], "1");
    assert_eq!(document["refused_sample"][0]["line"], 3);
    assert_eq!(exported(&installation).lines().count(), 1);
}

#[test]
fn columns_are_explained_when_some_are_missing() {
    let installation = organization();
    installation.write("members.csv", "first_name,unit\nSita,NP-1\n");
    let line = "membership import -t nrna members.csv --explain-columns --format csv --columns header,column,because";
    let explained = installation.ok(line);
    assert!(
        explained.contains("unit,unit_code,synonym\n")
            && explained.contains("\n,membership_type,\"required, and no header means it\"\n"),
        "{explained}"
    );
    installation.write("members.csv", "colour\nred\n");
    assert!(installation.ok(line).contains("colour,,\n"));
}

#[test]
fn rejects_that_cannot_be_written_stop_the_import() {
    let installation = organization();
    let rows = format!("{GOOD}M-2,,A,A,,,NP-X,ordinary,,,\n");
    let output = import(
        &installation,
        &rows,
        "--on-error reject --rejects missing/folder.csv",
    );
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert!(
        output.stderr.contains("nothing was imported"),
        "{}",
        output.transcript()
    );
    assert_eq!(exported(&installation).lines().count(), 1);
}

#[test]
fn rejects_do_not_take_the_place_of_what_is_imported() {
    let installation = organization();
    let rows = format!("{GOOD}M-2,,A,A,,,NP-X,ordinary,,,\n");
    let output = import(&installation, &rows, "--rejects ./members.csv");
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert!(
        output.stderr.contains("would take the place of ./members.csv"),
        "{}",
        output.transcript()
    );
    assert!(installation.read("members.csv").ends_with(&rows));
    std::fs::hard_link(
        installation.home().join("members.csv"),
        installation.home().join("bad.errors.csv"),
    )
    .unwrap();
    let output = import(&installation, &rows, "--rejects bad.csv");
    assert_eq!(output.code, 2, "{}", output.transcript());
    installation.write("profile.yaml", "columns: {}\n");
    let output = import(&installation, &rows, "--map profile.yaml --rejects profile.yaml");
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert_eq!(installation.read("profile.yaml"), "columns: {}\n");
}

#[test]
fn modes_allow_only_what_they_say() {
    let installation = organization();
    import_all(&installation, GOOD);
    let rows = format!("{GOOD}M-2,,A,A,,,NP-1,ordinary,2021-01-01,,active\n");
    assert_eq!(import(&installation, &rows, "--mode insert").code, 1);
    assert_eq!(
        faults(&installation, "members.errors.csv"),
        ["2 member_no exists_already"]
    );
    assert_eq!(import(&installation, &rows, "--mode update").code, 1);
    assert_eq!(faults(&installation, "members.errors.csv"), ["3  not_found"]);
}

#[test]
fn states_follow_their_rules_and_history_stays_whole() {
    let installation = organization();
    let resigned = "M-1,sita@example.org,Sita,Thapa,,,NP-1,ordinary,2021-03-14,,resigned\n";
    import_all(&installation, resigned);
    import_all(
        &installation,
        "M-2,ram@example.org,Ram,K,,,NP-1,ordinary,2021-01-01,2022-01-01,expired\n",
    );
    let rows = "M-1,,Sita,Thapa,,,NP-1,ordinary,2021-03-14,,active\nM-2,,Ram,K,,,NP-1,ordinary,2023-01-01,2024-01-01,expired\n";
    assert_eq!(import(&installation, rows, "").code, 1);
    assert_eq!(
        faults(&installation, "members.errors.csv"),
        ["2 status bad_transition", "3 joined_on overlaps_history"]
    );
}

#[test]
fn a_header_that_means_nothing_is_left_out_with_a_warning() {
    let installation = organization();
    installation.write(
        "x.csv",
        format!(
            "{},Remark\nM-1,,A,A,,,NP-1,ordinary,,,,hello\n",
            HEADER.trim_end()
        ),
    );
    let output = installation.run("membership import -t nrna x.csv --yes --format json");
    assert!(
        output.stderr.contains("\"Remark\" is left out"),
        "{}",
        output.transcript()
    );
    assert_eq!(counts(&output.json()), [1, 0, 0, 0]);
}

#[test]
fn what_was_refused_once_is_refused_for_the_same_reason_again() {
    let installation = organization();
    let rows = format!(
        "{GOOD}M-2,SITA@example.org,A,A,,,NP-1,ordinary,2021-03-14,,active\nM-1,,A,A,,,NP-1,ordinary,2021-03-14,,active\n"
    );
    for _ in 0..2 {
        assert_eq!(import(&installation, &rows, "--on-error reject").code, 7);
        assert_eq!(
            faults(&installation, "members.errors.csv"),
            ["3 email duplicate_email", "4 member_no duplicate_member_no"]
        );
    }
}

#[test]
fn a_telephone_number_is_judged_only_where_a_file_changes_it() {
    let installation = organization();
    import_all(
        &installation,
        "M-1,,Sita,Thapa,,9841234567,NP-1,ordinary,2021-03-14,,\n",
    );
    installation.write_as_application("update identity.users set phone = 'of old 12'");
    let report = import_all(
        &installation,
        "M-1,,Sita,Rai,,of old 12,NP-1,ordinary,2021-03-14,,\n",
    );
    assert_eq!(counts(&report), [0, 1, 0, 0]);
    assert_eq!(
        counts(&import_all(
            &installation,
            "M-1,,Sita,Rai,,of old 12,NP-1,ordinary,2021-03-14,,\n"
        )),
        [0, 0, 1, 0]
    );
    for row in [
        "M-1,,Sita,Rai,,of old 13,NP-1,ordinary,2021-03-14,,\n",
        "M-2,,Ram,Karki,,of old 12,NP-1,ordinary,2021-03-14,,\n",
    ] {
        assert_eq!(import(&installation, row, "").code, 1, "{row}");
        assert_eq!(faults(&installation, "members.errors.csv"), ["2 phone bad_phone"]);
    }
    // What is excused of its telephone is judged for all else.
    let row = "M-1,,Sita,Rai,,of old 12,NP-1,ordinary,2021-03-14,2020-01-01,\n";
    assert_eq!(import(&installation, row, "").code, 1);
    assert_eq!(
        faults(&installation, "members.errors.csv"),
        ["2 expires_on expires_before_joined"]
    );
}

#[test]
fn a_telephone_number_by_a_rule_that_only_the_database_understands_is_taken() {
    let installation = organization();
    installation.write_as_application(
        "update config.validation_rules set pattern = '^(?=98)[0-9]{10}$', example = '9841234567'
         where rule_type_code = 'phone' and country_code = 'NP' and name = 'mobile'",
    );
    let row = |number: &str| format!("M-1,,Sita,Thapa,,{number},NP-1,ordinary,2021-03-14,,\n");
    assert_eq!(import(&installation, &row("9741234567"), "").code, 1);
    assert_eq!(faults(&installation, "members.errors.csv"), ["2 phone bad_phone"]);
    assert_eq!(
        counts(&import_all(&installation, &row("9841234567"))),
        [1, 0, 0, 0]
    );
}
