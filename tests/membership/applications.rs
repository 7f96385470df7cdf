//! From an application to a member, level by level, with a number; second memberships.

use crate::organization::organization;
use crate::support::Installation;

/// A type that province and nation approve, and one that nobody has to.
pub fn types() -> Installation {
    let installation = organization();
    installation.ok("membership type create full -t nrna --months 12 --fee 100.00 --currency NPR --approval-levels province,national --number-format {unit}/{year}-{sequence:3} --minimum-age 18");
    installation.ok("membership type create friend -t nrna --months 12");
    installation
}

const SITA: &str = "--first-name Sita --last-name Thapa --email sita@example.org --date-of-birth 1990-01-01";

#[test]
fn approve_goes_level_by_level_and_the_last_one_makes_a_member_with_a_number() {
    let installation = types();
    let submit =
        format!("membership application submit -t nrna --unit NP-1 --type full --on 2026-01-10 {SITA}");
    let first = installation.ok(&submit);
    assert_eq!(
        first,
        "Sita Thapa, a new person, applied for the full membership at NP-1; province NP-1 decides first\n"
    );
    assert!(
        installation
            .ok(&submit)
            .contains("has applied for the full membership at NP-1 already")
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --at NP-1 --format csv --columns name,status,decided,next_unit"),
        "name,status,decided,next_unit\nSita Thapa,applied,0 of 2,NP-1\n"
    );
    let order = installation.fails(
        1,
        "membership application approve sita@example.org -t nrna --as-unit NP",
    );
    assert!(
        order
            .stderr
            .contains("level 2 (national NP) decides after level 1 (province NP-1)"),
        "{}",
        order.stderr
    );
    let level = installation.fails(
        3,
        "membership application approve sita@example.org -t nrna --level 7",
    );
    assert!(
        level.stderr.contains("there is no level \"7\""),
        "{}",
        level.stderr
    );
    installation.ok("membership application approve sita@example.org -t nrna --level 1 --on 2026-01-20");
    assert_eq!(
        installation.ok("membership application approve sita@example.org -t nrna --level 1"),
        "that level has approved the application of Sita Thapa already\n"
    );
    assert_eq!(
        installation.ok("membership application approve sita@example.org -t nrna --level 2 --on 2026-02-01"),
        "level 2 (national NP) approved; Sita Thapa is a member as of 2026-02-01 until 2027-02-01, number NP-1/2026-001; the fee is 100.00 NPR\n"
    );
    assert_eq!(
        installation.ok("membership history sita@example.org -t nrna --format csv --columns member_no,started_on,ended_on,status"),
        "member_no,started_on,ended_on,status\n\
         NP-1/2026-001,2026-01-10,2026-01-20,applied\n\
         NP-1/2026-001,2026-01-20,2026-02-01,in_review\n\
         NP-1/2026-001,2026-02-01,,active\n"
    );
    let shown = installation
        .run("membership application show sita@example.org -t nrna --format json")
        .json();
    assert_eq!(shown["levels"][1]["decided_by"], "ops@example.org");
}

#[test]
fn submit_refuses_who_is_in_the_way_too_young_or_below_no_level() {
    let installation = types();
    let submit = |rest: &str| format!("membership application submit -t nrna --type full {rest}");
    let level = installation.fails(1, &submit(&format!("--unit NP {SITA}")));
    assert!(
        level.stderr.contains("unit NP has no province above it"),
        "{}",
        level.stderr
    );
    installation.fails(1, &submit(&format!("--unit NP-9 {SITA}")));
    installation.fails(3, &submit(&format!("--unit NP-8 {SITA}")));
    installation.fails(2, &submit("--unit NP-1 --email new@example.org"));
    let young = installation.fails(
        1,
        &submit("--unit NP-1 --full-name Kid --date-of-birth 2015-01-01"),
    );
    assert!(
        young.stderr.contains("are from the age of 18"),
        "{}",
        young.stderr
    );
    installation.fails(1, &submit(&format!("--unit NP-1 --approve {SITA}")));
    installation.ok("membership type update full -t nrna --active false");
    let closed = installation.fails(1, &submit(&format!("--unit NP-1 {SITA}")));
    assert!(
        closed
            .stderr
            .contains("no new memberships of type full are taken"),
        "{}",
        closed.stderr
    );
    assert!(
        installation
            .ok("user list -t nrna --format csv --columns email")
            .lines()
            .count()
            == 1,
        "a refusal leaves no person behind"
    );
}

#[test]
fn reject_withdraw_and_waiting_for_the_fee_end_where_they_should() {
    let installation = types();
    for name in ["ram", "gita", "hari"] {
        installation.ok(&format!(
            "membership application submit -t nrna --unit NP-2 --type full --full-name {name} --email {name}@example.org --on 2026-03-01"
        ));
    }
    installation.fails(2, "membership application reject ram@example.org -t nrna");
    assert_eq!(
        installation
            .ok("membership application reject ram@example.org -t nrna --on 2026-03-05 --reason unknown"),
        "level 1 (province NP-2) rejected the application of ram\n"
    );
    let decisions = installation.ok("membership application show ram@example.org -t nrna");
    assert!(
        decisions.contains("rejected") && decisions.contains("withdrawn"),
        "{decisions}"
    );
    installation.ok("membership application withdraw gita@example.org -t nrna");
    installation.fails(1, "membership application approve gita@example.org -t nrna");
    let which = installation.fails(
        2,
        "membership application approve hari@example.org -t nrna --on 2026-03-02",
    );
    assert!(
        which.stderr.contains(
            "several levels have yet to decide: level 1 (province NP-2), level 2 (national NP); say which one approves"
        ),
        "{}",
        which.stderr
    );
    installation.ok("membership application approve hari@example.org -t nrna --level 1 --on 2026-03-02");
    installation.fails(1, "membership application activate hari@example.org -t nrna");
    let waits = installation
        .ok("membership application approve hari@example.org -t nrna --on 2026-03-03 --await-fee");
    assert!(
        waits.ends_with("is approved and waits; the fee is 100.00 NPR\n"),
        "{waits}"
    );
    let begun = installation.ok("membership application activate hari@example.org -t nrna --on 2026-03-10");
    assert_eq!(
        begun,
        "hari is a member as of 2026-03-10 until 2027-03-10, number NP-2/2026-001; the fee is 100.00 NPR\n"
    );
    let resign = installation
        .run("membership application submit -t nrna --unit NP-1 --type friend --user ram@example.org");
    assert_eq!(
        resign.code,
        0,
        "who was rejected may apply again: {}",
        resign.transcript()
    );
    let is_application = installation.fails(1, "membership resign ram@example.org -t nrna --yes");
    assert!(
        is_application.stderr.contains("it is an application"),
        "{}",
        is_application.stderr
    );
}

#[test]
fn a_second_membership_stands_beside_the_main_one_and_can_become_it() {
    let installation = types();
    let submit = |unit: &str, rest: &str| {
        format!(
            "membership application submit -t nrna --unit {unit} --type friend --approve --on 2026-01-01 {rest}"
        )
    };
    installation.ok(&submit("NP-1", SITA));
    let second = installation.fails(4, &submit("NP-2", "--user sita@example.org"));
    assert!(
        second.stderr.contains("the person has a main membership already"),
        "{}",
        second.stderr
    );
    installation.ok(&submit("NP-2", "--user sita@example.org --secondary"));
    let several = installation.fails(1, "membership renew sita@example.org -t nrna");
    assert!(
        several.stderr.contains(
            "the person has several memberships: M-000001 (NP-1, active), M-000002 (NP-2, active, secondary)"
        ) || several.stderr.contains(
            "the person has several memberships: M-000002 (NP-2, active, secondary), M-000001 (NP-1, active)"
        ),
        "{}",
        several.stderr
    );
    let primary = installation.ok("membership set-primary M-000002 -t nrna --on 2026-02-01");
    assert!(
        primary.contains("at NP-2 is the main one as of 2026-02-01"),
        "{primary}"
    );
    assert!(
        primary.contains("at NP-1 is the secondary one as of 2026-02-01"),
        "{primary}"
    );
    let roll = |day: &str| {
        installation.ok(&format!(
            "membership roll -t nrna --as-of {day} --format csv --columns member_no"
        ))
    };
    assert_eq!(roll("2026-01-31"), "member_no\nM-000001\n");
    assert_eq!(roll("2026-02-01"), "member_no\nM-000002\n");
    let explained = installation.ok("membership roll -t nrna --as-of 2026-02-01 --unit NP-1 --explain");
    assert!(
        explained.contains("votes where the main membership is"),
        "{explained}"
    );
    installation.ok("membership record-death M-000001 -t nrna --on 2026-03-01 --yes");
    assert_eq!(
        installation.ok("membership list -t nrna --format csv --columns member_no,status"),
        "member_no,status\nM-000001,deceased\nM-000002,deceased\n",
        "death ends every membership"
    );
}

#[test]
fn a_check_digit_follows_the_number_and_counters_pass_over_numbers_given_by_hand() {
    let installation = types();
    installation.ok("tenant setting set -t nrna member_number_check_digit luhn");
    let join = |name: &str| {
        installation.ok(&format!(
            "membership application submit -t nrna --unit NP-1 --type friend --approve --full-name {name} --email {name}@example.org"
        ));
        installation
            .ok(&format!(
                "membership show {name}@example.org -t nrna --format csv --columns member_no"
            ))
            .lines()
            .nth(1)
            .unwrap()
            .to_owned()
    };
    assert_eq!(join("a"), "M-0000018");
    crate::organization::import_all(
        &installation,
        "M-0000091,,Old,Member,,,NP-1,friend,2020-01-01,,\n",
    );
    assert_eq!(
        join("b"),
        "M-0000109",
        "the file's number has a check digit, and counts as 9"
    );
    let gap =
        "update membership.memberships set member_number = 'M-0000117' where member_number = 'M-0000091'";
    installation.query_as_superuser(
        "tenant_nrna",
        &format!("begin; select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true); select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid()); {gap}; commit"),
    );
    assert_eq!(join("c"), "M-0000125");
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select first_value || ' ' || reason from membership.member_number_gaps"
        ),
        "11 held by a member already"
    );
    installation.ok("membership type update friend -t nrna --number-format F-{nonsense}");
    let bad = installation.fails(
        1,
        "membership application submit -t nrna --unit NP-1 --type friend --approve --full-name D",
    );
    assert!(
        bad.stderr.contains("a number format is made of {unit}"),
        "{}",
        bad.stderr
    );
}
