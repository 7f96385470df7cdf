//! Lists, cards and counts of members, and the kinds of membership.

use crate::organization::{import_all, organization};

const ROWS: &str = "\
M-1,sita@example.org,Sita,Thapa,1984-06-12,,NP-1,ordinary,2021-03-14,,active
M-2,,Ram,Karki,,,NP-2,lifetime,2020-01-01,,active
M-3,,Maya,Rai,,,NP-2,ordinary,2020-01-01,2021-01-01,expired
";

#[test]
fn lists_are_filtered_and_go_on_after_the_last() {
    let installation = organization();
    import_all(&installation, ROWS);
    let numbers = |flags: &str| {
        let output = installation.run(&format!("membership list -t nrna --format json {flags}"));
        let rows = output.json();
        let numbers: Vec<String> = rows
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["member_no"].as_str().unwrap().to_owned())
            .collect();
        (numbers.join(" "), output.stderr.contains("there are more"))
    };
    assert_eq!(numbers(""), ("M-1 M-2 M-3".to_owned(), false));
    assert_eq!(numbers("--limit 2"), ("M-1 M-2".to_owned(), true));
    assert_eq!(numbers("--limit 2 --after M-2"), ("M-3".to_owned(), false));
    assert_eq!(numbers("--search karki").0, "M-2");
    assert_eq!(numbers("--status active --unit NP --subtree").0, "M-1 M-2");
    assert_eq!(numbers("--type lifetime").0, "M-2");
}

#[test]
fn page_by_page_nobody_is_left_out_who_shares_a_number_with_a_transferred_membership() {
    let installation = organization();
    import_all(&installation, ROWS);
    installation.ok("membership transfer request M-2 -t nrna --to NP-1");
    installation.ok("membership transfer consent M-2 -t nrna --as origin");
    installation.ok("membership transfer consent M-2 -t nrna --as destination");
    installation.ok("membership transfer complete M-2 -t nrna");
    let hint = regex::Regex::new("--after ([^ ,]+)").unwrap();
    let mut pages = Vec::new();
    let mut after = String::new();
    loop {
        let output = installation.run(&format!(
            "membership list -t nrna --limit 1 --format json {after}"
        ));
        let row = &output.json()[0];
        pages.push(format!("{} {}", row["member_no"], row["status"]).replace('"', ""));
        let Some(found) = hint.captures(&output.stderr) else {
            break;
        };
        after = found[0].to_owned();
    }
    assert_eq!(
        pages,
        ["M-1 active", "M-2 transferred", "M-2 active", "M-3 expired"]
    );
}

#[test]
fn terms_and_suspensions_that_are_over_are_listed_and_counted_as_what_they_are() {
    let installation = organization();
    import_all(
        &installation,
        "M-1,,Sita,Thapa,,,NP-1,ordinary,2020-01-01,2021-01-01,active\n\
         M-2,,Ram,Karki,,,NP-1,lifetime,2020-01-01,,active\n\
         M-3,,Maya,Rai,,,NP-2,lifetime,2020-01-01,,active\n",
    );
    installation.ok("membership suspend M-2 -t nrna --on 2024-02-01 --until 2024-04-01 --reason unpaid");
    let listed = |flags: &str| {
        installation.ok(&format!(
            "membership list -t nrna --columns member_no,status --format csv {flags}"
        ))
    };
    assert_eq!(
        listed(""),
        "member_no,status\nM-1,expired\nM-2,active\nM-3,active\n"
    );
    assert_eq!(listed("--status expired"), "member_no,status\nM-1,expired\n");
    assert_eq!(
        listed("--status active"),
        "member_no,status\nM-2,active\nM-3,active\n"
    );
    let shown = installation
        .run("membership show M-1 -t nrna --format json")
        .json();
    assert_eq!(shown["status"], "expired");
    let tree = installation
        .run("unit tree -t nrna --members --format json")
        .json();
    assert_eq!(tree[0]["members"], 2, "{tree}");
    installation.ok("membership expire -t nrna --yes");
    assert_eq!(
        listed(""),
        "member_no,status\nM-1,expired\nM-2,active\nM-3,active\n"
    );
}

#[test]
fn what_is_no_approval_names_no_level() {
    let installation = organization();
    import_all(&installation, ROWS);
    let told = installation.ok("membership suspend M-1 -t nrna --reason unpaid --dry-run --format json");
    assert!(told.contains("\"level\": null"), "{told}");
}

#[test]
fn a_member_is_shown_by_number_email_or_id() {
    let installation = organization();
    import_all(&installation, ROWS);
    let shown = installation
        .run("membership show -t nrna M-1 --format json")
        .json();
    assert_eq!(shown["name"], "Sita Thapa");
    for key in ["id", "user_id", "email"] {
        let key = shown[key].as_str().unwrap();
        let again = installation
            .run(&format!("membership show -t nrna {key} --format json"))
            .json();
        assert_eq!(again["member_no"], "M-1", "{key}");
    }
    installation.fails(3, "membership show -t nrna M-99");
}

#[test]
fn members_are_counted_by_status_type_level_and_year() {
    let installation = organization();
    import_all(&installation, ROWS);
    let csv = installation.ok("membership stats -t nrna --format csv");
    for line in [
        "status,active,2",
        "status,expired,1",
        "type,lifetime,1",
        "level,province,2",
        "joined,2020,1",
    ] {
        assert!(csv.lines().any(|found| found == line), "{line} is not in\n{csv}");
    }
}

#[test]
fn a_type_is_created_once() {
    let installation = organization();
    installation.ok(
        "membership type create -t nrna supporter --fee 12.50 --months 6 --approval-levels ward,district",
    );
    installation.fails(4, "membership type create -t nrna supporter");
    installation.fails(2, "membership type create -t nrna other --fee 1,5");
    let types = installation
        .run("membership type list -t nrna --format json")
        .json();
    let supporter = types
        .as_array()
        .unwrap()
        .iter()
        .find(|found| found["code"] == "supporter")
        .unwrap();
    assert_eq!(
        (&supporter["fee"], &supporter["duration_months"]),
        (&"12.50".into(), &6.into())
    );
}
