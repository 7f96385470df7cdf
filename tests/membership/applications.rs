//! From an application to a member, level by level, with a number; second memberships.

use crate::organization::{import_all, organization};
use crate::support::Installation;

/// A type that province and nation approve, and one that nobody has to.
fn types() -> Installation {
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

#[test]
fn a_file_of_applications_and_one_of_decisions_make_members() {
    let installation = types();
    installation.write(
        "applicants.csv",
        "Name,E-Mail,Born,Unit\nSita Thapa,sita@example.org,1990-01-01,NP-1\nRam Karki,ram@example.org,1991-01-01,\nKid,kid@example.org,2015-01-01,NP-1\nNobody,no@example.org,1990-01-01,NP\n",
    );
    let submit =
        "membership application submit --file applicants.csv -t nrna --unit NP-2 --type full --on 2026-01-10";
    let refused = installation.fails(7, &format!("{submit} --on-error reject --yes"));
    for line in [
        "line 4, refused: date_of_birth \"2015-01-01\": memberships of type full are from the age of 18 (too_young)",
        "line 5, refused: unit_code \"NP\": the unit has no province above it, and a province approves memberships of type full (missing_level)",
        "imported applicants.csv into nrna: applications 2 created, 0 changed, 0 unchanged, 2 refused",
    ] {
        assert!(refused.transcript().contains(line), "{}", refused.transcript());
    }
    installation.write(
        "decided.csv",
        "E-Mail,Level,On\nsita@example.org,1,2026-01-20\nram@example.org,1,2026-01-21\n",
    );
    installation.ok("membership application approve --file decided.csv -t nrna --yes");
    installation.write(
        "national.csv",
        "email,on\nsita@example.org,2026-02-01\nram@example.org,2026-02-01\n",
    );
    installation.ok("membership application approve --file national.csv -t nrna --yes --level national");
    assert_eq!(
        installation.ok("membership list -t nrna --format csv --columns member_no,email,unit_code,status,joined_on,expires_on"),
        "member_no,email,unit_code,status,joined_on,expires_on\n\
         NP-1/2026-001,sita@example.org,NP-1,active,2026-02-01,2027-02-01\n\
         NP-2/2026-001,ram@example.org,NP-2,active,2026-02-01,2027-02-01\n"
    );
    let again =
        installation.ok("membership application approve --file national.csv -t nrna --yes --level national");
    assert!(again.contains("0 changed, 2 unchanged"), "{again}");
    // Taken back, the members are applicants again whom the nation has yet to approve, with the history of before.
    let batch = crate::organization::latest_batch(&installation);
    let undone = installation.ok(&format!("membership batch undo -t nrna {batch} --yes"));
    assert!(
        undone.contains("0 members removed, 2 restored, 0 kept"),
        "{undone}"
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns email,status,decided,next_unit,member_no"),
        "email,status,decided,next_unit,member_no\nsita@example.org,in_review,1 of 2,NP,\nram@example.org,in_review,1 of 2,NP,\n"
    );
    assert_eq!(
        installation.ok(
            "membership history sita@example.org -t nrna --format csv --columns started_on,ended_on,status"
        ),
        "started_on,ended_on,status\n2026-01-10,2026-01-20,applied\n2026-01-20,,in_review\n"
    );
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select string_agg(scope || ' ' || first_value || ' ' || reason, ', ' order by scope)
             from membership.member_number_gaps
             join membership.member_number_sequences on id = sequence_id"
        ),
        "NP-1/2026-{sequence:3} 1 given by a file that was taken back, NP-2/2026-{sequence:3} 1 given by a file that was taken back"
    );
}

#[test]
fn a_file_of_applications_takes_whom_a_single_application_takes_and_refuses_the_others_likewise() {
    let installation = types();
    let member = |number: &str, email: &str, unit: &str, ends: &str, status: &str| {
        format!(
            "{number},{email}@example.org,Sita,{number},1990-05-01,,{unit},ordinary,2020-01-01,{ends},{status}\n"
        )
    };
    import_all(
        &installation,
        &[
            member("1", "lapsed", "NP-1", "2021-01-01", "expired"),
            member("2", "left", "NP-2", "2021-01-01", "resigned"),
            member("3", "elsewhere", "NP-1", "2999-01-01", "active"),
            member("4", "there", "NP-2", "2999-01-01", "active"),
        ]
        .concat(),
    );
    installation.write(
        "drive.csv",
        "email\nlapsed@example.org\nleft@example.org\nelsewhere@example.org\nthere@example.org\n",
    );
    let submit = "membership application submit --file drive.csv -t nrna --unit NP-2 --type full --yes --on-error reject";
    let output = installation.fails(7, submit);
    for line in [
        "line 4, refused: the person has a main membership already: 3 at unit NP-1, active (second_primary)",
        "line 5, refused: the person is a member of unit NP-2 already: 4, active (exists_already)",
        "applications 2 created, 0 changed, 0 unchanged, 2 refused",
    ] {
        assert!(output.transcript().contains(line), "{}", output.transcript());
    }
    let again = installation.fails(7, submit);
    assert!(
        again.transcript().contains(
            "line 2, refused: the person has applied already, at unit NP-2 as full (exists_already)"
        ),
        "{}",
        again.transcript()
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns email,status,unit_code"),
        "email,status,unit_code\nlapsed@example.org,applied,NP-2\nleft@example.org,applied,NP-2\n"
    );
}

#[test]
fn a_date_of_birth_that_is_not_the_known_one_is_never_passed_over() {
    let installation = types();
    installation.ok("user create -t nrna --email kiran@example.org --first-name Kiran");
    let submit = "membership application submit -t nrna --unit NP-2 --type full --email kiran@example.org --date-of-birth 1990-01-01";
    let refused = installation.fails(4, submit);
    let update = "user update kiran@example.org -t nrna --date-of-birth 1990-01-01";
    assert!(
        refused.stderr.contains("known already, with no date of birth")
            && refused.stderr.contains(&format!("hint: tenantctl {update}")),
        "{}",
        refused.transcript()
    );
    installation.ok(update);
    installation.ok(submit);
}

#[test]
fn a_file_of_applications_writes_nothing_of_people_who_are_known_and_passes_over_no_age() {
    let installation = types();
    installation.ok(
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Thapa --phone 9841234567",
    );
    installation.ok("user create -t nrna --email kid@example.org --full-name Kid --date-of-birth 2015-01-01");
    installation.write(
        "drive.csv",
        "email,first_name,last_name,phone,date_of_birth\nSITA@example.org,Sita,,,\nkid@example.org,Kid,,,1990-01-01\n",
    );
    let submit = "membership application submit --file drive.csv -t nrna --unit NP-2 --type full --yes";
    let output = installation.fails(7, &format!("{submit} --on-error reject"));
    let other = "date_of_birth \"1990-01-01\": the person is known already, with 2015-01-01 as the date of birth (other_birth)";
    assert!(output.transcript().contains(other), "{}", output.transcript());
    assert_eq!(
        installation
            .ok("user list -t nrna --format csv --columns email,first_name,last_name,phone,date_of_birth"),
        "email,first_name,last_name,phone,date_of_birth\nkid@example.org,,,,2015-01-01\nsita@example.org,Sita,Thapa,9841234567,\n"
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns name,status"),
        "name,status\nSita Thapa,applied\n"
    );
}

#[test]
fn who_applies_by_the_address_of_a_merged_duplicate_is_who_was_kept() {
    let installation = types();
    for (email, name) in [
        ("sita@example.org", "Sita"),
        ("old@example.org", "Old"),
        ("older@example.org", "Older"),
    ] {
        installation.ok(&format!(
            "user create -t nrna --email {email} --full-name {name} --date-of-birth 1990-01-01"
        ));
    }
    for email in ["old@example.org", "older@example.org"] {
        installation.ok(&format!(
            "user merge {email} --into sita@example.org -t nrna --yes"
        ));
    }
    installation
        .ok("membership application submit -t nrna --unit NP-1 --type friend --email old@example.org");
    installation.ok("membership application withdraw sita@example.org -t nrna");
    installation.write("applicants.csv", "email,first_name\nolder@example.org,Sita\n");
    installation
        .ok("membership application submit --file applicants.csv -t nrna --unit NP-1 --type friend --yes");
    assert_eq!(
        installation
            .ok("membership application list -t nrna --status applied --format csv --columns email,status"),
        "email,status\nsita@example.org,applied\n"
    );
    assert_eq!(
        installation.ok("user list -t nrna --format csv --columns email"),
        "email\nsita@example.org\n"
    );
}
