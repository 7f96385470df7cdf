//! Suspensions: until a day or without an end, over by themselves, and what is told of them afterwards.

use crate::organization::{periods, yearly_members as members};
use crate::support::Installation;

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

/// Who may vote on a day, and why others may not, as it is known now.
fn explained(installation: &Installation, day: &str) -> String {
    installation.ok(&format!(
        "membership roll -t nrna --as-of {day} --explain --format csv --columns member_no,eligible,explanation"
    ))
}

#[test]
fn a_suspension_that_was_over_stays_over_on_the_roll_of_a_day_whatever_comes_later() {
    let installation = members(&["A1", "A2", "A3"]);
    for number in ["A1", "A2", "A3"] {
        installation.ok(&format!(
            "membership renew {number} -t nrna --on 2024-12-20 --until 2999-01-01"
        ));
        installation.ok(&format!(
            "membership suspend {number} -t nrna --on 2025-01-01 --until 2025-02-01"
        ));
    }
    let before = explained(&installation, "2025-03-01");
    assert_eq!(
        before,
        "member_no,eligible,explanation\nA1,true,\nA2,true,\nA3,true,\n"
    );
    installation.ok("membership resign A1 -t nrna --on 2025-06-01 --yes");
    assert_eq!(
        periods(&installation, "A1"),
        "started_on,ended_on,status\n2024-01-01,2025-01-01,active\n2025-01-01,2025-02-01,suspended\n2025-02-01,2025-06-01,active\n2025-06-01,,resigned\n"
    );
    // Other clients do not know of suspensions that are over.
    installation.write_as_application(
        "update membership.memberships set unit_id = units.id, state_since = '2025-05-01'
         from organization.units where units.code = 'NP-2' and member_number in ('A2', 'A3')",
    );
    installation.ok("membership expel A2 -t nrna --on 2025-06-01 --reason resolution-9 --yes");
    installation.ok("membership expire -t nrna --yes");
    assert_eq!(explained(&installation, "2025-03-01"), before);
    assert_eq!(
        periods(&installation, "A2"),
        "started_on,ended_on,status\n2024-01-01,2025-01-01,active\n2025-01-01,2025-02-01,suspended\n2025-02-01,2025-05-01,active\n2025-05-01,2025-06-01,active\n2025-06-01,,expelled\n"
    );
    assert_eq!(
        explained(&installation, "2025-05-15"),
        "member_no,eligible,explanation\nA1,true,\nA2,true,\nA3,true,\n"
    );
}

#[test]
fn whose_suspension_is_over_is_suspended_anew_and_one_that_runs_gets_another_end_or_none() {
    let installation = members(&["A1"]);
    installation.ok("membership renew A1 -t nrna --on 2024-12-20 --until 2999-01-01");
    installation.ok("membership suspend A1 -t nrna --on 2025-01-01 --until 2025-02-01");
    let before = explained(&installation, "2025-03-01");
    assert_eq!(
        installation.ok("membership suspend A1 -t nrna --on 2025-06-01 --until 2999-01-01 --reason fraud"),
        "suspended A1 Sita A1 as of 2025-06-01 until 2999-01-01\n"
    );
    assert_eq!(explained(&installation, "2025-03-01"), before);
    let anew = "started_on,ended_on,status\n2024-01-01,2025-01-01,active\n2025-01-01,2025-02-01,suspended\n2025-02-01,2025-06-01,active\n2025-06-01,,suspended\n";
    assert_eq!(periods(&installation, "A1"), anew);
    let until = "select coalesce(suspended_until::text, 'without an end') from membership.memberships";
    installation.ok("membership suspend A1 -t nrna");
    assert_eq!(
        installation.query_as_superuser("tenant_nrna", until),
        "without an end"
    );
    installation.ok("membership suspend A1 -t nrna --until 2998-01-01");
    assert_eq!(
        installation.query_as_superuser("tenant_nrna", until),
        "2998-01-01"
    );
    assert_eq!(periods(&installation, "A1"), anew);
}

#[test]
fn a_timer_records_what_is_over_in_whichever_time_zone_it_runs() {
    let installation = members(&["A1"]);
    let today = installation.query("tenant_nrna", "select current_date");
    // Hours at which the day is another one here and there.
    for (zone, recorded) in [
        ("AHEAD-23:59:59", "1 term and 0 suspensions were recorded as over"),
        ("BEHIND+23:59:59", "no term and no suspension is over"),
    ] {
        let run = |line: &str| {
            let mut command = installation.command(line.split_whitespace());
            let output = command.env("TZ", zone).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let expired = run("membership expire -t nrna --yes");
        assert!(
            expired.ends_with(&format!("as of {today}: {recorded}\n")),
            "{expired}"
        );
        let settled = run("membership transfer settle -t nrna --yes");
        assert_eq!(settled, format!("no transfer is to be settled as of {today}\n"));
    }
}
