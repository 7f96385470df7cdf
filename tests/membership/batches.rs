//! What can be taken back.

use crate::organization::{counts, exported, import, import_all, latest_batch, organization};
use crate::support::Installation;

const FIRST: &str = "\
M-1,sita@example.org,Sita,Thapa,1984-06-12,,NP-1,ordinary,2021-03-14,,active
M-2,ram@example.org,Ram,Karki,,,NP-1,ordinary,2020-01-01,2021-01-01,expired
";
const SECOND: &str = "\
M-1,sita@example.org,Sita,Rai,1984-06-12,9841234567,NP-2,lifetime,2020-03-14,,suspended
M-2,ram.karki@example.org,Ram,Karki,,,NP-1,ordinary,2020-01-01,2030-01-01,active
M-3,,Maya,Lama,,,NP-2,ordinary,2024-01-01,,active
";

#[test]
fn undo_brings_back_what_was_before_byte_for_byte() {
    let installation = organization();
    import_all(&installation, FIRST);
    assert_told_how_it_was_read(&installation);
    let before = exported(&installation);
    assert_eq!(counts(&import_all(&installation, SECOND)), [1, 2, 0, 0]);
    let after = exported(&installation);
    installation.ok(&format!(
        "membership batch undo -t nrna {} --yes",
        latest_batch(&installation)
    ));
    assert_eq!(exported(&installation), before);
    import_all(&installation, SECOND);
    assert_eq!(exported(&installation), after);
}

#[test]
fn imports_are_taken_back_one_after_the_other_down_to_nothing() {
    let installation = organization();
    import_all(&installation, FIRST);
    let first = latest_batch(&installation);
    installation.fails(5, &format!("membership batch undo -t nrna {first}"));
    let dry = installation.ok(&format!("membership batch undo -t nrna {first} --dry-run"));
    assert!(dry.contains("would take back"), "{dry}");
    assert_eq!(
        exported(&installation).lines().count(),
        3,
        "asking and trying change nothing"
    );
    installation.fails(
        3,
        "membership batch undo -t nrna 00000000-0000-7000-8000-000000000000 --yes",
    );
    import_all(&installation, SECOND);
    let second = latest_batch(&installation);
    installation.ok(&format!("membership batch undo -t nrna {second} --yes"));
    let output = installation.ok(&format!("membership batch undo -t nrna {first} --yes"));
    assert!(
        output.contains("2 members removed, 0 restored, 0 kept"),
        "{output}"
    );
    assert_eq!(exported(&installation).lines().count(), 1);
    installation.fails(4, &format!("membership batch undo -t nrna {first} --yes"));
    assert_eq!(counts(&import_all(&installation, FIRST)), [2, 0, 0, 0]);
}

#[test]
fn what_was_touched_since_is_kept_and_named() {
    let installation = organization();
    import_all(&installation, FIRST);
    let first = latest_batch(&installation);
    import_all(
        &installation,
        "M-1,sita@example.org,Sita,Gurung,1984-06-12,,NP-1,ordinary,2021-03-14,,active\n",
    );
    let output = installation.run(&format!("membership batch undo -t nrna {first} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("kept: M-1 Sita Gurung"),
        "{}",
        output.transcript()
    );
    assert!(
        output.stdout.contains("1 members removed, 0 restored, 1 kept"),
        "{}",
        output.transcript()
    );
    let left = exported(&installation);
    assert!(left.lines().count() == 2 && left.contains("M-1,"), "{left}");
}

#[test]
fn who_leads_a_unit_or_holds_a_role_since_is_kept_with_the_membership() {
    let installation = organization();
    import_all(
        &installation,
        &format!("{FIRST}M-3,maya@example.org,Maya,Lama,,,NP-2,ordinary,2024-01-01,,active\n"),
    );
    let batch = latest_batch(&installation);
    installation.ok("unit leader appoint NP-1 chair -t nrna --user sita@example.org");
    installation.ok("role assign chair -t nrna --user maya@example.org --unit NP-2");
    let output = installation.run(&format!("membership batch undo -t nrna {batch} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    for kept in ["kept: M-1 Sita Thapa", "kept: M-3 Maya Lama"] {
        assert!(output.stderr.contains(kept), "{}", output.transcript());
    }
    assert!(
        output.stdout.contains("1 members removed, 0 restored, 2 kept"),
        "{}",
        output.transcript()
    );
    let left = exported(&installation);
    assert!(left.contains("M-1,") && left.contains("M-3,"), "{left}");

    installation.write(
        "users.csv",
        "email,first_name,last_name\ngita@example.org,Gita,Lama\nhari@example.org,Hari,Rai\n",
    );
    let report = installation
        .run("user import -t nrna users.csv --yes --format json")
        .json();
    let batch = report["batch"].as_str().unwrap();
    installation.ok("unit leader appoint NP-2 chair -t nrna --user gita@example.org");
    let output = installation.run(&format!("user batch undo -t nrna {batch} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("kept: Gita Lama"),
        "{}",
        output.transcript()
    );
    installation.ok("user show gita@example.org -t nrna");
    installation.fails(3, "user show hari@example.org -t nrna");
}

/// After an import of which every row was good comes one of which a row is refused.
fn assert_told_how_it_was_read(installation: &Installation) {
    import(
        installation,
        "M-9,,A,A,,,NP-X,ordinary,,,\nM-8,,A,A,,,NP-1,ordinary,,,\n",
        "--on-error reject",
    );
    let list = installation
        .run("membership batch list -t nrna --format json")
        .json();
    assert_eq!(list[0]["rows_refused"], 1);
    assert_eq!(list[1]["rows_created"], 2);
    let id = list[1]["id"].as_str().unwrap();
    let batch = installation
        .run(&format!("membership batch show -t nrna {id} --format json"))
        .json();
    assert_eq!(batch["file_name"], "members.csv");
    assert_eq!(batch["mapping"]["columns"]["unit_code"], "unit_code");
    assert_eq!(batch["mapping"]["delimiter"], "comma");
}
