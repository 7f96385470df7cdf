//! What is done to the members of a file: planned, refused and applied like an import, and taken back.

use crate::organization::{add_membership, latest_batch, periods, shown, yearly_members as members};
use crate::support::Installation;

#[test]
fn a_file_of_members_is_planned_refused_and_applied_like_an_import() {
    let installation = members(&["A1", "A2", "A3", "A4"]);
    installation.write(
        "paid.csv",
        "Member Number,E-Mail,Date,Until,Reason\nA1,,2025-01-10,,\n,a2@example.org,2025-01-11,2026-06-30,\nA9,,2025-01-10,,\nA3,,2023-01-01,,\nA1,,2025-01-12,,\n",
    );
    let file = "membership renew --file paid.csv -t nrna";
    installation.fails(5, file);
    let refused = installation.fails(1, &format!("{file} --yes"));
    for line in [
        "line 4, refused: member_no \"A9\": there is no member \"A9\" (unknown_member)",
        "line 5, refused: effective_on \"2023-01-01\": the membership begins on 2024-01-01 (before_joined)",
        "line 6, refused: the same membership is in line 2 (repeated_member)",
        "3 of 5 rows of paid.csv are refused; nothing was renewed",
    ] {
        assert!(refused.transcript().contains(line), "{}", refused.transcript());
    }
    assert_eq!(shown(&installation, "A1", "expires_on"), "2025-01-01");
    let part = installation.fails(7, &format!("{file} --yes --on-error reject"));
    assert!(
        part.stdout
            .starts_with("renewed paid.csv into nrna: members 2 changed, 0 unchanged, 3 refused; batch "),
        "{}",
        part.stdout
    );
    assert_eq!(
        installation.read("paid.rejects.csv"),
        "Member Number,E-Mail,Date,Until,Reason\nA9,,2025-01-10,,\nA3,,2023-01-01,,\nA1,,2025-01-12,,\n"
    );
    assert_eq!(shown(&installation, "A1", "expires_on"), "2026-01-01");
    assert_eq!(shown(&installation, "A2", "expires_on"), "2026-06-30");

    installation.write(
        "out.csv",
        "no,reason,reason code\nA3,did not pay,non_payment\nA4,,\n",
    );
    let dry = installation.run("membership expel --file out.csv -t nrna --dry-run --reason resolution-7");
    assert_eq!(dry.code, 0, "{}", dry.transcript());
    assert_eq!(
        shown(&installation, "A3", "status"),
        "expired",
        "its term is over, and it is not expelled"
    );
    installation.ok("membership expel --file out.csv -t nrna --reason resolution-7 --yes");
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(concat_ws(' ', member_number, removal_reason_code, removal_note), ', ' order by member_number)
         from membership.memberships where status = 'expelled'",
    );
    assert_eq!(kept, "A3 non_payment did not pay, A4 expulsion resolution-7");
    let again = installation.ok("membership expel --file out.csv -t nrna --reason resolution-7 --yes");
    assert!(
        again.starts_with("nothing to expel from out.csv: members 0 changed, 2 unchanged"),
        "{again}"
    );
    assert_taken_back(&installation);
    let template = installation.ok("membership suspend --template -t nrna");
    assert_eq!(
        template,
        "member_no,email,membership_id,effective_on,until,reason\n"
    );
}

/// All that is known of the members, but for who changed it and how often.
fn everything(installation: &Installation) -> String {
    installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(concat_ws(E'\\n',
             (to_jsonb(memberships) - '{revision,updated_at,updated_by}'::text[])::text,
             (select jsonb_agg(to_jsonb(history) order by started_on)::text from membership.membership_history history where membership_id = id)
         ), E'\\n' order by member_number)
         from membership.memberships",
    )
}

/// A1 and A2 were renewed and A3 and A4 expelled by files: what a file did can be taken back.
fn assert_taken_back(installation: &Installation) {
    let batches = installation
        .run("membership batch list -t nrna --format json")
        .json();
    let [expelled, renewed] = [0, 1].map(|place| batches[place]["id"].as_str().unwrap().to_owned());
    assert_eq!(
        (
            &batches[0]["action"],
            &batches[1]["action"],
            &batches[2]["action"]
        ),
        (&"expel".into(), &"renew".into(), &"import".into())
    );
    installation.ok("membership suspend A2 -t nrna --on 2025-02-01");
    let before = everything(installation);
    installation.write("lapsed.csv", "number,on\nA1,2026-05-01\n");
    installation.ok("membership renew --file lapsed.csv -t nrna --yes");
    assert_ne!(everything(installation), before);
    let anew = latest_batch(installation);
    installation.fails(5, &format!("membership batch undo -t nrna {anew}"));
    let dry = installation.ok(&format!("membership batch undo -t nrna {anew} --dry-run"));
    assert!(dry.contains("would take back the renew of lapsed.csv"), "{dry}");
    installation.ok(&format!("membership batch undo -t nrna {anew} --yes"));
    assert_eq!(
        everything(installation),
        before,
        "as it was, whatever steps led from it"
    );
    installation.fails(4, &format!("membership batch undo -t nrna {anew} --yes"));

    let output = installation.run(&format!("membership batch undo -t nrna {renewed} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("kept: A2 Sita A2, touched by"),
        "{}",
        output.transcript()
    );
    assert_eq!(shown(installation, "A1", "expires_on"), "2025-01-01");
    assert_eq!(shown(installation, "A2", "expires_on"), "2026-06-30");
    installation.ok(&format!("membership batch undo -t nrna {expelled} --yes"));
    assert_eq!(shown(installation, "A3", "status"), "expired");
    assert_eq!(
        periods(installation, "A3"),
        "started_on,ended_on,status\n2024-01-01,,active\n"
    );
}

#[test]
fn of_two_rows_about_one_person_the_first_counts() {
    let installation = members(&["A1", "B1", "C1"]);
    add_membership(&installation, "B1", "B2", false);
    add_membership(&installation, "B1", "B3", false);
    installation.write("main.csv", "member_no\nB2\nB3\n");
    let output = installation.fails(
        7,
        "membership set-primary --file main.csv -t nrna --yes --on-error reject",
    );
    assert!(
        output
            .transcript()
            .contains("another membership of the same person is in line 2 (repeated_person)"),
        "{}",
        output.transcript()
    );
    let main = |number: &str| shown(&installation, number, "is_primary");
    assert_eq!([main("B1"), main("B2"), main("B3")], ["false", "true", "false"]);

    installation.write("dead.csv", "member_no\nB2\nB3\n");
    installation.ok("membership record-death --file dead.csv -t nrna --yes");
    assert_eq!(shown(&installation, "B1", "status"), "deceased");

    installation.ok("membership expire -t nrna --yes");
    add_membership(&installation, "A1", "A2", true);
    installation.write(
        "paid.csv",
        "member_no,until\nA1,2999-01-01\nA2,2999-01-01\nC1,2999-01-01\n",
    );
    let output = installation.fails(
        7,
        "membership renew --file paid.csv -t nrna --yes --on-error reject",
    );
    assert!(
        output.transcript().contains(
            "line 3, refused: the row in line 2 makes another membership of the person the main one (repeated_person)"
        ) && output.stdout.contains("2 changed, 0 unchanged, 1 refused"),
        "{}",
        output.transcript()
    );
}

#[test]
fn undo_leaves_both_of_a_pair_of_which_one_was_touched_and_takes_the_others_back() {
    let installation = members(&["A1", "B1"]);
    add_membership(&installation, "A1", "A2", false);
    add_membership(&installation, "B1", "B2", false);
    installation.write("main.csv", "member_no\nA2\nB2\n");
    installation.ok("membership set-primary --file main.csv -t nrna --yes");
    let batch = latest_batch(&installation);
    installation.ok("membership renew A2 -t nrna --until 2999-01-01");
    let output = installation.run(&format!("membership batch undo -t nrna {batch} --yes"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert!(
        output.stderr.contains("kept: A1 Sita A1, touched by")
            && output.stderr.contains("kept: A2 Sita A1, touched by"),
        "{}",
        output.transcript()
    );
    let main = |number: &str| shown(&installation, number, "is_primary");
    assert_eq!(
        [main("A1"), main("A2"), main("B1"), main("B2")],
        ["false", "true", "true", "false"]
    );
}
