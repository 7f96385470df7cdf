//! `role import`: roles for many people, from a spreadsheet.

use crate::support::Installation;

const OFFICERS: &str = "\
E-Mail,Office,Unit,Scope,Kind,From,Until,Decision
sita@example.org,Chair,NP-3,subtree,elected,2026-01-01,2027-12-31,convention
ram@example.org,secretary,NP-3,,,2026-01-01,,
ram@example.org,chair,NP-3,,,2026-06-01,2026-06-30,
sita@example.org,treasurer,NP-3-27,,,2026-01-01,2026-12-31,
gita@example.org,chair,NP-3,,acting,2026-06-01,2026-06-30,
gita@example.org,chaire,NP-3,,,2026-01-01,,
nobody@example.org,viewer,NP-3,,,2026-01-01,,
gita@example.org,viewer,NP-9,,,2026-01-01,,
gita@example.org,organizer,NP-4,,,2026-01-01,,
gita@example.org,viewer,,unit,,2026-01-01,,
gita@example.org,viewer,NP-3,,elected,2026-01-01,,
gita@example.org,viewer,NP-3,,,2026-01-01,2020-01-01,
gita@example.org,viewer,NP-3,,,2026-01-01,2040-01-01,
gita@example.org,administrator,,,,2026-01-01,,
ram@example.org,secretary,NP-3,,,2026-02-01,,
";

#[test]
fn import_gives_roles_to_many_refuses_rows_by_every_rule_and_is_taken_back() {
    let installation = Installation::new();
    for line in [
        "unit create -t nrna NP --name Nepal --type national",
        "unit create -t nrna NP-3 --name Bagmati --type province --parent NP",
        "unit create -t nrna NP-3-27 --name Kathmandu --type district --parent NP-3",
        "unit create -t nrna NP-4 --name Gandaki --type province --parent NP",
        "unit archive NP-4 -t nrna --yes",
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Rai",
        "user create -t nrna --email ram@example.org --first-name Ram --last-name Thapa",
        "user create -t nrna --email gita@example.org --first-name Gita --last-name Lama",
    ] {
        installation.ok(line);
    }
    installation.write("officers.csv", OFFICERS);
    insta::assert_snapshot!(
        installation
            .run("role import -t nrna officers.csv --on-error reject --dry-run")
            .transcript()
    );
    assert_eq!(
        installation.ok("role assignments -t nrna --history --format csv --columns role"),
        "role\n"
    );
    installation.fails(1, "role import -t nrna officers.csv --yes");
    installation.fails(7, "role import -t nrna officers.csv --on-error reject --yes");
    insta::assert_snapshot!(
        installation
            .ok("role assignments -t nrna --history --columns role,unit,scope,user,kind,from,until,reason")
    );
    insta::assert_snapshot!(installation.read("officers.errors.csv"));
    installation
        .ok("role check membership.approve -t nrna --user sita@example.org --unit NP-3-27 --at 2027-01-01");
    installation.ok("role cache verify -t nrna");
    // The same file once more changes nothing.
    let again = installation.fails(7, "role import -t nrna officers.csv --on-error reject --yes");
    assert!(
        again.stdout.contains("nothing to import"),
        "{}",
        again.transcript()
    );
    // What was changed since stays when the import is taken back.
    installation.ok("role unassign secretary -t nrna --user ram@example.org --on 2026-12-31");
    let batch = installation.ok("role batch list -t nrna --columns id --format csv");
    let id = batch.lines().nth(1).unwrap();
    installation.ok(&format!("role batch undo {id} -t nrna --yes"));
    assert_eq!(
        installation.ok("role assignments -t nrna --history --format csv --columns role,user"),
        "role,user\nsecretary,ram@example.org\n"
    );
    installation.ok("role cache verify -t nrna");
}
