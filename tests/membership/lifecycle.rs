//! What becomes of members: renewals with gaps kept, suspensions that end, leaving, expiry as a batch.

use crate::organization::{import_all, organization};
use crate::support::Installation;

/// Members of a yearly type with 30 days of grace, joined on 2024-01-01 and paid until 2025-01-01.
fn members(numbers: &[&str]) -> Installation {
    let installation = organization();
    installation.ok(
        "membership type create yearly -t nrna --months 12 --fee 100.00 --currency NPR --grace-days 30 --renewal-window-days 60",
    );
    let row = |number: &&str| {
        format!(
            "{number},{}@example.org,Sita,{number},1990-05-01,,NP-1,yearly,2024-01-01,2025-01-01,active\n",
            number.to_lowercase()
        )
    };
    import_all(&installation, &numbers.iter().map(row).collect::<String>());
    installation
}

/// From, until, status of each period, a line a period.
fn periods(installation: &Installation, member: &str) -> String {
    installation.ok(&format!(
        "membership history {member} -t nrna --format csv --columns started_on,ended_on,status"
    ))
}

fn shown(installation: &Installation, member: &str, columns: &str) -> String {
    let text = installation.ok(&format!(
        "membership show {member} -t nrna --format csv --columns {columns}"
    ));
    text.lines().nth(1).unwrap().to_owned()
}

#[test]
fn renew_in_time_goes_on_and_after_grace_begins_anew_with_the_gap_kept() {
    let installation = members(&["A1", "A2", "A3"]);
    let early = installation.fails(1, "membership renew A1 -t nrna --on 2024-11-01");
    assert!(
        early
            .stderr
            .contains("it ends on 2025-01-01 and can be renewed from 2024-11-02"),
        "{}",
        early.stderr
    );
    assert_eq!(
        installation.ok("membership renew A1 -t nrna --on 2025-01-20"),
        "renewed A1 Sita A1 until 2026-01-01; the fee is 100.00 NPR\n"
    );
    assert_eq!(
        periods(&installation, "A1"),
        "started_on,ended_on,status\n2024-01-01,,active\n"
    );

    let dry = installation.ok("membership renew a2@example.org -t nrna --on 2025-06-01 --dry-run");
    assert!(
        dry.starts_with("would: renewed A2 Sita A2 anew as of 2025-06-01"),
        "{dry}"
    );
    assert_eq!(shown(&installation, "A2", "expires_on"), "2025-01-01");
    installation.ok("membership renew A2 -t nrna --on 2025-06-01");
    assert_eq!(
        periods(&installation, "A2"),
        "started_on,ended_on,status\n2024-01-01,2025-01-01,active\n2025-01-01,2025-06-01,expired\n2025-06-01,,active\n"
    );
    assert_eq!(
        shown(&installation, "A2", "joined_on,first_joined_on,expires_on"),
        "2025-06-01,2024-01-01,2026-06-01"
    );
    let history = installation
        .run("membership history A2 -t nrna --as-of 2025-06-30 --format json")
        .json();
    assert_eq!(history["first_joined_on"], "2024-01-01");
    assert_eq!(history["continuous_since"], "2025-06-01");
    assert_eq!(history["total_days"], 366 + 30);

    installation.ok("membership expire -t nrna --as-of 2026-03-01 --yes");
    installation.ok("membership renew A1 -t nrna --on 2026-03-01 --until 2026-12-31");
    assert_eq!(
        periods(&installation, "A1"),
        "started_on,ended_on,status\n2024-01-01,2026-01-01,active\n2026-01-01,2026-03-01,expired\n2026-03-01,,active\n",
        "whether the lapse was recorded before makes no difference"
    );
}

#[test]
fn renew_refuses_what_has_no_term_or_lies_ahead_and_names_why() {
    let installation = members(&["A1"]);
    import_all(&installation, "L1,,Ram,L1,,,NP-1,lifetime,2020-01-01,,active\n");
    for (line, why) in [
        ("L1", "a membership for life is not renewed"),
        ("A1 --on 2999-01-01", "2999-01-01 lies ahead"),
        (
            "A1 --on 2025-01-05 --until 2024-12-31",
            "the term ends on 2025-01-01 already",
        ),
        ("A1 --on 2023-01-05", "the membership begins on 2024-01-01"),
    ] {
        let output = installation.fails(1, &format!("membership renew {line} -t nrna"));
        assert!(output.stderr.contains(why), "{}", output.stderr);
    }
    let unknown = installation.fails(3, "membership renew A9 -t nrna");
    assert!(
        unknown.stderr.contains("there is no member \"A9\""),
        "{}",
        unknown.stderr
    );
    installation.fails(2, "membership renew -t nrna");
}

#[test]
fn suspend_until_a_day_ends_by_itself_and_expire_records_it_once() {
    let installation = members(&["A1", "A2", "A3"]);
    installation.ok("membership renew A1 -t nrna --on 2024-12-20 --until 2999-01-01");
    let suspend = "membership suspend A1 -t nrna --on 2025-02-01 --until 2025-03-01 --reason unpaid";
    assert_eq!(
        installation.ok(suspend),
        "suspended A1 Sita A1 as of 2025-02-01 until 2025-03-01\n"
    );
    assert_eq!(
        installation.ok(suspend),
        "A1 Sita A1 is suspended until 2025-03-01 already\n"
    );
    let roll = |day: &str| {
        let rows = installation
            .run(&format!(
                "membership roll -t nrna --as-of {day} --explain --format json"
            ))
            .json();
        let found = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["member_no"] == "A1");
        found.unwrap()["reasons"].to_string()
    };
    assert_eq!(roll("2025-02-28"), r#"["suspended"]"#);
    assert_eq!(roll("2025-03-01"), "[]", "it ends by itself");

    installation.fails(5, "membership expire -t nrna --as-of 2025-03-01");
    let dry = installation
        .run("membership expire -t nrna --as-of 2025-03-01 --dry-run --format json")
        .json();
    assert_eq!(
        (&dry["expired"], &dry["reinstated"]),
        (&2.into(), &1.into()),
        "{dry}"
    );
    let done = installation.ok("membership expire -t nrna --as-of 2025-03-01 --yes");
    assert!(
        done.ends_with("as of 2025-03-01: 2 terms and 1 suspension were recorded as over\n"),
        "{done}"
    );
    assert_eq!(
        installation.ok("membership expire -t nrna --as-of 2025-03-01 --yes"),
        "as of 2025-03-01: no term and no suspension is over\n"
    );
    assert_eq!(
        periods(&installation, "A1"),
        "started_on,ended_on,status\n2024-01-01,2025-02-01,active\n2025-02-01,2025-03-01,suspended\n2025-03-01,,active\n"
    );
    assert_eq!(
        periods(&installation, "A2"),
        "started_on,ended_on,status\n2024-01-01,2025-01-01,active\n2025-01-01,,expired\n",
        "a term ends on its day, whenever that is recorded"
    );
    installation.fails(2, "membership expire -t nrna --as-of 2999-01-01 --yes");
    assert_eq!(
        installation.ok("membership reinstate A1 -t nrna"),
        "A1 Sita A1 is active already\n"
    );
    let lapsed = installation.fails(1, "membership reinstate A2 -t nrna");
    assert!(
        lapsed.stderr.contains("is renewed, not reinstated"),
        "{}",
        lapsed.stderr
    );
}

#[test]
fn members_leave_for_good_with_who_when_and_why_kept() {
    let installation = members(&["A1", "A2", "A3", "A4"]);
    installation.fails(5, "membership resign A1 -t nrna");
    assert_eq!(
        installation.ok("membership resign A1 -t nrna --on 2024-07-01 --reason moved --yes"),
        "recorded that A1 Sita A1 resigned as of 2024-07-01\n"
    );
    assert_eq!(
        installation.ok("membership resign A1 -t nrna --yes"),
        "A1 Sita A1 is resigned already\n"
    );
    let without = installation.fails(2, "membership expel A2 -t nrna --yes");
    assert!(without.stderr.contains("it needs a reason"), "{}", without.stderr);
    let code = installation.fails(
        3,
        "membership expel A2 -t nrna --reason-code rage --reason x --yes",
    );
    assert!(
        code.stderr
            .contains("there is no reason \"rage\"; there are resignation"),
        "{}",
        code.stderr
    );
    installation.ok("membership expel A2 -t nrna --reason resolution-12 --on 2024-08-01 --yes");
    installation.ok("membership record-death A3 -t nrna --on 2024-09-01 --yes");
    let kept = installation.query_as_superuser(
        "tenant_nrna",
        "select string_agg(concat_ws(' ', member_number, status, removal_reason_code, removal_note, (removed_by is not null and removed_at is not null)::text), ', ' order by member_number)
         from membership.memberships where status <> 'active'",
    );
    assert_eq!(
        kept,
        "A1 resigned resignation moved true, A2 expelled expulsion resolution-12 true, A3 deceased death true"
    );
    for verb in [
        "renew A2",
        "suspend A1",
        "reinstate A2",
        "resign A3 --yes",
        "set-primary A2",
    ] {
        let output = installation.run(&format!("membership {verb} -t nrna"));
        assert!([0, 1].contains(&output.code), "{}", output.transcript());
        assert!(
            output.code == 1 || verb.starts_with("set-primary"),
            "{}",
            output.transcript()
        );
    }
    let early = installation.fails(1, "membership resign A4 -t nrna --on 2023-01-01 --yes");
    assert!(
        early
            .stderr
            .contains("its present state, active, began on 2024-01-01"),
        "{}",
        early.stderr
    );
}

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
        "its term is over, and nobody is expelled yet"
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
    let anew = crate::organization::latest_batch(installation);
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
fn stats_and_the_roll_tell_any_day_and_why_somebody_is_left_out() {
    let installation = members(&["A1", "A2"]);
    installation.ok("membership type create silent -t nrna --no-vote");
    import_all(
        &installation,
        "B1,,Hari,Young,2010-01-01,,NP-1,yearly,2024-01-01,,active\n\
         B2,,Gita,Unborn,,,NP-2,yearly,2024-06-01,,active\n\
         B3,,Mina,Silent,1980-01-01,,NP-2,silent,2024-01-01,,active\n",
    );
    installation.ok("membership suspend A2 -t nrna --on 2024-03-01");
    let by = |day: &str| {
        installation.ok(&format!(
            "membership stats -t nrna --as-of {day} --unit NP-1 --format csv"
        ))
    };
    assert!(by("2023-12-31").lines().count() == 1, "nobody before they joined");
    assert!(
        by("2024-02-01").contains("status,active,3\n"),
        "{}",
        by("2024-02-01")
    );
    assert!(
        by("2024-04-01").contains("status,active,2\nstatus,suspended,1\n"),
        "{}",
        by("2024-04-01")
    );
    assert!(
        by("2025-01-15").contains("status,in_grace,1\n"),
        "{}",
        by("2025-01-15")
    );
    assert!(
        by("2025-06-01").contains("status,expired,2\n"),
        "{}",
        by("2025-06-01")
    );

    let explained = |day: &str| {
        installation.ok(&format!(
            "membership roll -t nrna --as-of {day} --explain --format csv --columns member_no,eligible,explanation"
        ))
    };
    assert_eq!(
        explained("2024-07-01"),
        "member_no,eligible,explanation\n\
         B1,false,\"14 years old, and 18 are needed\"\n\
         A1,true,\n\
         A2,false,suspended since 2024-03-01\n\
         B2,false,the date of birth is not known\n\
         B3,false,memberships of type silent have no vote\n"
    );
    // A unit that was archived later was none on that day. Members may still be in one that was archived before the
    // database refused that.
    installation.query_as_superuser(
        "tenant_nrna",
        "set session_replication_role = replica;
         update organization.units set status = 'archived', dissolved_on = '2024-09-01' where code = 'NP-1'",
    );
    assert!(
        explained("2024-07-01").contains("A1,true,\n"),
        "{}",
        explained("2024-07-01")
    );
    assert!(
        explained("2024-09-01").contains("A1,false,unit NP-1 is archived since 2024-09-01\n"),
        "{}",
        explained("2024-09-01")
    );
    installation.write_as_application(
        "update organization.units set status = 'active', dissolved_on = null where code = 'NP-1'",
    );
    installation.ok("tenant setting set -t nrna electorate_includes_grace false");
    installation.ok("tenant setting set -t nrna electorate_minimum_membership_days 400");
    assert!(
        explained("2025-01-15").contains(
            "A1,false,\"the term is over, and the time of grace ends on 2025-01-31; a member for 380 days, and 400 are needed\"\n"
        ),
        "{}",
        explained("2025-01-15")
    );
    let roll = installation.run("membership roll -t nrna --as-of 2026-11-01 --unit NP --explain");
    assert_eq!(roll.code, 0);
    assert!(
        roll.stderr.contains("0 of 5 may vote as of 2026-11-01"),
        "{}",
        roll.stderr
    );
    installation.fails(3, "membership roll -t nrna --unit NP-7");
}
