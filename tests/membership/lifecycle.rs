//! What becomes of members: renewals with gaps kept, leaving, statistics and the roll of a day.

use crate::organization::{import_all, periods, shown, yearly_members as members};

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
