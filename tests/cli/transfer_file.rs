//! `membership transfer` with files of members.

use crate::support::{Installation, Output};
use crate::transfer::{does, history, refuses, with_members};

/// Members, where they are and until when their suspension lasts, those that were transferred left out.
fn whereabouts(installation: &Installation) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(concat_ws(' ', member_number, units.code, memberships.status, suspended_until), ', ' order by member_number)
         from membership.memberships
         join organization.units on units.id = unit_id
         where memberships.status <> 'transferred' and memberships.deleted_at is null and member_number in ('M-1', 'M-2')",
    )
}

#[test]
fn a_file_of_transfers_goes_the_whole_way_and_each_bad_row_says_why() {
    let installation = with_members();
    installation.ok("membership suspend M-2 -t nrna --until 2090-06-01");
    installation.write(
        "moving.csv",
        "Number,To,Effective\nM-1,NP-2,2025-02-01\nM-2,NP-2,\nM-4,NP-2,\nM-9,NP-2,\nM-3,NP-9,\nM-1,NP,\nM-3,,\n",
    );
    let request = "request --file moving.csv --requested-on 2025-01-10";
    refuses(&installation, 5, request);
    insta::assert_snapshot!(refuses(&installation, 1, &format!("{request} --yes")).transcript());
    let asked = refuses(
        &installation,
        7,
        &format!("{request} --yes --on-error reject --reason moved"),
    );
    assert!(
        asked.stdout.starts_with(
            "requested moving.csv into nrna: transfers 2 created, 0 changed, 0 unchanged, 5 refused; batch "
        ),
        "{}",
        asked.transcript()
    );
    let again = refuses(&installation, 7, &format!("{request} --yes --on-error reject"));
    assert!(
        again.stdout.starts_with("nothing to request from moving.csv"),
        "{}",
        again.transcript()
    );
    // What is under way is not asked for once more, for whichever membership of the person.
    installation.ok("membership type create supporter -t nrna --months 240");
    installation.ok("membership application submit -t nrna --unit NP --type supporter --user sita@example.org --secondary --approve --on 2025-01-01 --quiet");
    let second = refuses(
        &installation,
        1,
        "request M-000005 --to NP-2 --effective 2025-02-01",
    );
    assert!(
        second
            .stderr
            .contains("another transfer of the person to unit \"NP-2\" is under way"),
        "{}",
        second.transcript()
    );
    assert_answered_and_moved(&installation);
    assert_undone_and_taken_back(&installation);
}

/// Rows answer for a unit each, or for both; what both consent to is carried out, with the end of a suspension.
fn assert_answered_and_moved(installation: &Installation) {
    installation.write(
        "answers.csv",
        "number,as\nM-1,origin\nM-1,destination\nM-2,origin\nM-2,elsewhere\nM-1,origin\nM-3,origin\n",
    );
    insta::assert_snapshot!(refuses(installation, 1, "consent --file answers.csv --yes").transcript());
    refuses(
        installation,
        7,
        "consent --file answers.csv --yes --on-error reject",
    );
    installation.write("rest.csv", "number\nM-2\n");
    assert!(
        does(installation, "consent --file rest.csv --as destination --dry-run")
            .contains("destination nothing → \"consented\"")
    );
    does(installation, "consent --file rest.csv --as destination --yes");
    installation.write("moved.csv", "number,on\nM-1,\nM-2,2025-03-01\nM-3,\n");
    let done = refuses(
        installation,
        7,
        "complete --file moved.csv --yes --on-error reject",
    );
    assert!(
        done.stdout
            .contains("transfers 2 changed, 0 unchanged, 1 refused"),
        "{}",
        done.transcript()
    );
    assert_eq!(
        whereabouts(installation),
        "M-1 NP-2 active, M-2 NP-2 suspended 2090-06-01"
    );
    assert!(history(installation, "M-2").contains("NP-2 suspended in force primary [2025-03-01,)"));
}

/// What was carried out is undone by a file as well; requests that nobody has answered are taken back with theirs.
fn assert_undone_and_taken_back(installation: &Installation) {
    installation.write("wrong.csv", "number\nM-2\n");
    let missing = refuses(installation, 1, "undo --file wrong.csv --yes");
    assert!(
        missing.transcript().contains("(missing_reason)"),
        "{}",
        missing.transcript()
    );
    does(installation, "undo --file wrong.csv --reason mistaken --yes");
    assert_eq!(
        whereabouts(installation),
        "M-1 NP-2 active, M-2 NP-1 suspended 2090-06-01"
    );
    assert!(
        does(installation, "undo --file wrong.csv --reason mistaken --yes")
            .contains("0 changed, 1 unchanged")
    );

    // Requests that nobody has answered are taken back with their file; what was decided stays decided.
    installation.write("back.csv", "number,to\nM-1,NP-1\nM-2,NP\n");
    does(installation, "request --file back.csv --yes");
    installation.write(
        "against.csv",
        "number,as,ground\nM-1,origin,proceedings\nM-2,origin,\n",
    );
    let against = refuses(
        installation,
        7,
        "refuse --file against.csv --yes --on-error reject",
    );
    assert!(
        against.transcript().contains("a refusal has a ground"),
        "{}",
        against.transcript()
    );
    let batches = installation
        .run("membership batch list -t nrna --format json")
        .json();
    let actions: Vec<_> = batches
        .as_array()
        .unwrap()
        .iter()
        .map(|batch| batch["action"].as_str().unwrap())
        .collect();
    assert_eq!(
        actions[..5],
        [
            "transfer refuse",
            "transfer request",
            "transfer undo",
            "transfer complete",
            "transfer consent"
        ]
    );
    let undo = |place: usize| {
        format!(
            "membership batch undo -t nrna {} --yes",
            batches[place]["id"].as_str().unwrap()
        )
    };
    let decided = installation.fails(1, &undo(0));
    assert!(
        decided.stderr.contains("what a unit has decided stays decided"),
        "{}",
        decided.transcript()
    );
    let back = installation.run(&undo(1));
    assert!(
        back.stdout.contains("1 transfers cancelled, 0 restored, 1 kept"),
        "{}",
        back.transcript()
    );
    assert_eq!(
        installation.ok(
            "membership transfer list -t nrna --member M-2 --columns status,cancellation_reason --format csv"
        ),
        "status,cancellation_reason\ncancelled,the file that asked for it was taken back\nundone,\n"
    );
    does(installation, "request M-2 --to NP");
    assert!(does(installation, "cancel --file wrong.csv --yes").contains("transfers 1 changed"));

    // Of two who ask at once for two memberships of one person the second sees what the first asked for.
    let several = refuses(installation, 1, "request sita@example.org --to NP-1");
    assert!(
        several
            .stderr
            .contains("sita@example.org has several memberships: M-1 (NP-2), M-000005 (NP)"),
        "{}",
        several.transcript()
    );
    let lines =
        ["M-1", "M-000005"].map(|member| format!("membership transfer request {member} --to NP-1 -t nrna"));
    let children: Vec<_> = lines.iter().map(|line| installation.spawn(line)).collect();
    let mut codes: Vec<i32> = children
        .into_iter()
        .zip(&lines)
        .map(|(child, line)| Output::of(child, line).code)
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, [0, 1]);
}
