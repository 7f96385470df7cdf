//! What a file of members does.

use crate::organization::{HEADER, counts, exported, import, import_all, organization, plain_members};

const SITA: &str = "M-1,Sita@Example.org,Sita,Thapa,1984-06-12,+977 9841234567,NP-1,ordinary,2021-03-14,2022-03-14,expired\n";
const RAM: &str = "M-2,,Ram,Karki,,,NP-2,Lifetime member,2020-01-01,,active\n";

#[test]
fn import_makes_people_memberships_and_their_history() {
    let installation = organization();
    let report = import_all(&installation, &format!("{SITA}{RAM}"));
    assert_eq!(counts(&report), [2, 0, 0, 0]);
    let periods = installation.query_as_superuser(
        "tenant_nrna",
        "select member_number, h.status, h.during from membership.membership_history h
         join membership.memberships m on m.id = h.membership_id order by 1, h.started_on",
    );
    assert_eq!(
        periods,
        "M-1|active|[2021-03-14,2022-03-14)\nM-1|expired|[2022-03-14,)\nM-2|active|[2020-01-01,)"
    );
}

#[test]
fn import_of_the_same_file_changes_nothing_and_says_so() {
    let installation = organization();
    import_all(&installation, SITA);
    let output = import(&installation, SITA, "");
    assert_eq!(output.code, 0);
    assert!(
        output.stdout.contains("0 created, 0 changed, 1 unchanged"),
        "{}",
        output.transcript()
    );
    assert!(
        output.stderr.contains("the same file was imported on"),
        "{}",
        output.transcript()
    );
    let writes = installation.query_as_superuser(
        "tenant_nrna",
        "select count(*) from audit.activity_log where table_name = 'identity.users'",
    );
    assert_eq!(writes, "1");
}

#[test]
fn a_blank_empties_a_field_and_an_absent_column_leaves_it_alone() {
    let installation = organization();
    import_all(&installation, SITA);
    installation.write(
        "part.csv",
        "member_no,phone,unit_code,membership_type\nM-1,,NP-2,ordinary\n",
    );
    let report = installation
        .run("membership import -t nrna part.csv --yes --format json")
        .json();
    let fields: Vec<&str> = report["changed_fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["column"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["phone", "unit_code"]);
    assert!(
        exported(&installation).contains("M-1,,Sita@Example.org,Sita,,Thapa,,,1984-06-12,,,,,,NP-2,ordinary")
    );
}

#[test]
fn a_dry_run_says_would_and_does_nothing() {
    let installation = organization();
    let output = import(&installation, SITA, "--dry-run");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stdout.contains("would be created"),
        "{}",
        output.transcript()
    );
    assert_eq!(exported(&installation).lines().count(), 1);
    assert!(installation.ok("membership batch list -t nrna").is_empty());
}

#[test]
fn without_a_terminal_and_without_yes_it_fails_at_once() {
    let installation = organization();
    installation.write("members.csv", format!("{HEADER}{SITA}"));
    let output = installation.fails(5, "membership import -t nrna members.csv");
    assert!(output.stderr.contains("--yes"), "{}", output.transcript());
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let installation = organization();
    let input = format!("{HEADER}{SITA}");
    let output = installation.run_with_input("membership import -t nrna - --yes", input.as_bytes());
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(exported(&installation).lines().count(), 2);
}

#[test]
fn headers_are_matched_by_name_synonym_and_flag_and_saved_as_a_profile() {
    let installation = organization();
    let file = "Mitgliedsnummer;E-Mail;Given Name;Surname;Branch;Art;Member since\n7;ram@example.org;Ram;Karki;np-1;ordinary;31.12.2020\n";
    installation.write("liste.csv", file);
    let refused = installation.fails(2, "membership import -t nrna liste.csv --yes");
    assert!(
        refused.stderr.contains("membership_type"),
        "{}",
        refused.transcript()
    );
    installation
        .ok("membership import -t nrna liste.csv --yes --column Art=membership_type --save-map liste.yaml");
    assert!(
        exported(&installation)
            .contains("7,,ram@example.org,Ram,,Karki,,,,,,,,,NP-1,ordinary,2020-12-31,,active")
    );
    let output = installation.run("membership import -t nrna liste.csv --yes --map liste.yaml --format json");
    assert_eq!(counts(&output.json()), [0, 0, 1, 0]);
}

#[test]
fn the_order_of_dates_is_taken_from_the_values_or_asked_for() {
    let installation = organization();
    let rows = "1,,A,A,,,NP-1,ordinary,03/04/2020,,\n2,,B,B,,,NP-1,ordinary,05/06/2020,,\n";
    let output = import(&installation, rows, "");
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert!(
        output.stderr.contains("--dates dmy or --dates mdy"),
        "{}",
        output.transcript()
    );
    assert_eq!(import(&installation, rows, "--dates mdy").code, 0);
    assert!(exported(&installation).contains("2020-03-04"));
    let certain = "3,,C,C,,,NP-1,ordinary,03/04/2020,,\n4,,D,D,,,NP-1,ordinary,25/06/2020,,\n";
    assert_eq!(import(&installation, certain, "").code, 0);
    assert!(exported(&installation).contains("3,,,C,,C,,,,,,,,,NP-1,ordinary,2020-04-03"));
}

#[test]
fn a_date_order_that_shows_late_is_read_all_the_same() {
    let installation = organization();
    let early: Vec<String> = (0..2500)
        .map(|number| format!("{number},,A,N{number},,,NP-1,ordinary,03/04/2020,,"))
        .collect();
    let mut rows = early.join("\n") + "\n";
    rows.push_str("x,,A,Last,,,NP-1,ordinary,12/25/2020,,\n");
    let report = import_all(&installation, &rows);
    assert_eq!(counts(&report), [2501, 0, 0, 0]);
    assert!(exported(&installation).contains("0,,,A,,N0,,,,,,,,,NP-1,ordinary,2020-03-04"));
}

#[test]
fn a_first_load_makes_its_keys_and_indexes_again() {
    let installation = organization();
    let schema = "select count(*), md5(string_agg(definition, ';' order by definition)) from (
        select pg_get_constraintdef(oid) || conrelid::regclass as definition from pg_constraint
        union all select pg_get_indexdef(indexrelid) from pg_index where indrelid::regclass::text ~ '^(identity|membership)') d";
    let before = installation.query("tenant_nrna", schema);
    let rows = plain_members(6000);
    assert_eq!(counts(&import_all(&installation, &rows)), [6000, 0, 0, 0]);
    assert_eq!(installation.query("tenant_nrna", schema), before);
    assert_eq!(counts(&import_all(&installation, &rows)), [0, 0, 6000, 0]);
}

#[test]
fn a_workbooks_or_texts_template_explains_its_columns() {
    let installation = organization();
    let output = installation.run("membership import -t nrna --template");
    assert!(
        output.stdout.starts_with("member_no,external_id,email,"),
        "{}",
        output.transcript()
    );
    assert!(
        output.stderr.contains("unit_code (required)"),
        "{}",
        output.transcript()
    );
}

#[test]
fn two_imports_at_once_wait_for_each_other() {
    let installation = organization();
    let rows = plain_members(3000);
    installation.write("members.csv", format!("{HEADER}{rows}"));
    let line = "membership import -t nrna members.csv --yes --format json";
    let children = [installation.spawn(line), installation.spawn(line)];
    let mut created: Vec<u64> = children
        .into_iter()
        .map(|child| {
            let output = child.wait_with_output().unwrap();
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            report["created"].as_u64().unwrap()
        })
        .collect();
    created.sort_unstable();
    assert_eq!(created, [0, 3000]);
}

#[test]
fn a_killed_import_leaves_nothing_and_the_next_one_goes_through() {
    let installation = organization();
    let rows = plain_members(6000);
    installation.write("members.csv", format!("{HEADER}{rows}"));
    for pause in [50, 200, 400, 700] {
        let mut child = installation.spawn("membership import -t nrna members.csv --yes");
        std::thread::sleep(std::time::Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
        let members = exported(&installation).lines().count();
        assert!(members == 1 || members == 6001, "{members}");
    }
    let output = installation.run("membership import -t nrna members.csv --yes --format json");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(exported(&installation).lines().count(), 6001);
}
