//! What exports write, imports read.

use crate::organization::{counts, exported, import_all, organization};

const ROWS: &str = "\
M-2,,\"Ram, \"\"the\"\" Great\",Karki,,,NP-2,lifetime,2020-01-01,,active
M-1,Sita@Example.org,Sita,Thapa,1984-06-12,+977 9841234567,NP-1,ordinary,2021-03-14,2022-03-14,expired
,,=1+1,सीता,,,NP-1,student,2021-01-01,,resigned
";

#[test]
fn an_export_imported_again_changes_nothing() {
    let installation = organization();
    import_all(&installation, ROWS);
    let export = exported(&installation);
    assert_eq!(
        export
            .lines()
            .map(|line| line.split(',').next().unwrap())
            .collect::<Vec<_>>(),
        ["member_no", "M-1", "M-2", ""]
    );
    installation.write("export.csv", &export);
    let output = installation.run("membership import -t nrna export.csv --yes --format json");
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(counts(&output.json()), [0, 0, 3, 0]);
    assert_eq!(exported(&installation), export);
}

#[test]
fn filters_choose_what_is_exported() {
    let installation = organization();
    import_all(&installation, ROWS);
    let lines = |flags: &str| {
        installation
            .ok(&format!("membership export -t nrna {flags}"))
            .lines()
            .count()
            - 1
    };
    assert_eq!(lines("--unit NP-1"), 2);
    assert_eq!(lines("--unit NP"), 0);
    assert_eq!(lines("--unit NP --subtree"), 3);
    assert_eq!(lines("--status active,expired"), 2);
    assert_eq!(lines("--type lifetime"), 1);
    let output = installation.fails(3, "membership export -t nrna --unit NP-11");
    assert!(
        output.stderr.contains("did you mean NP-1?"),
        "{}",
        output.transcript()
    );
    installation.fails(3, "membership export -t nrna --status acitve");
}

#[test]
fn only_the_columns_that_were_asked_for_leave_and_the_trail_tells_which() {
    let installation = organization();
    import_all(&installation, ROWS);
    assert_eq!(
        installation.ok("membership export -t nrna --columns member_no,status"),
        "member_no,status\nM-1,expired\nM-2,active\n,resigned\n"
    );
    let log = installation
        .run("audit log -t nrna --action membership.export --format json")
        .json();
    assert_eq!(
        log[0]["new_values"]["columns"],
        serde_json::json!(["member_no", "status"])
    );
    let output = installation.fails(2, "membership export -t nrna --columns zz");
    assert!(output.stderr.contains("date_of_birth"), "{}", output.transcript());
    installation.fails(2, "membership export -t nrna --format table");
}

#[test]
fn formulas_are_defused_on_request_only() {
    let installation = organization();
    import_all(&installation, ROWS);
    assert!(exported(&installation).contains(",=1+1,"));
    assert!(
        installation
            .ok("membership export -t nrna --excel-safe")
            .contains(",'=1+1,")
    );
}

#[test]
fn machine_formats_hold_the_same_members() {
    let installation = organization();
    assert_eq!(installation.ok("membership export -t nrna --format json"), "[]\n");
    import_all(&installation, ROWS);
    let json = installation.run("membership export -t nrna --format json").json();
    assert_eq!(json.as_array().unwrap().len(), 3);
    assert_eq!(json[0]["email"], "Sita@Example.org");
    let lines = installation.ok("membership export -t nrna --format ndjson");
    assert_eq!(lines.lines().count(), 3);
    let yaml = installation.ok("membership export -t nrna --format yaml");
    let yaml: serde_json::Value = serde_yaml::from_str(&yaml).unwrap();
    assert_eq!(yaml, json);
}
