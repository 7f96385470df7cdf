//! What holds for whatever an organization is made of.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::Installation;

#[derive(Clone, Debug)]
struct GivenUnit {
    name: String,
    name_local: String,
    motto: String,
    established_on: String,
    /// Which of the units before it stands above it.
    parent: Option<prop::sample::Index>,
}

#[derive(Clone, Debug)]
struct GivenMember {
    name: String,
    has_number: bool,
    has_email: bool,
    unit: prop::sample::Index,
    lifetime: bool,
    joined_on: String,
    status: &'static str,
}

/// What people write into cells: quotes, delimiters, line breaks, formulas and other scripts, but no space at an end.
fn text() -> impl Strategy<Value = String> {
    "[A-Za-zÀ-ÿक-ह0-9=+#'@-]([A-Za-zÀ-ÿक-ह,;|\t\n\"'%/ .-]{0,18}[A-Za-zÀ-ÿक-ह\"'!?])?"
}

fn date() -> impl Strategy<Value = String> {
    (1990..2026_i32, 1..13_u32, 1..29_u32)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

fn unit() -> impl Strategy<Value = GivenUnit> {
    let maybe = || prop_oneof![Just(String::new()), text()];
    (
        text(),
        maybe(),
        maybe(),
        prop_oneof![Just(String::new()), date()],
        any::<Option<prop::sample::Index>>(),
    )
        .prop_map(|(name, name_local, motto, established_on, parent)| GivenUnit {
            name,
            name_local,
            motto,
            established_on,
            parent,
        })
}

fn member() -> impl Strategy<Value = GivenMember> {
    let status = prop::sample::select(vec!["active", "suspended", "expired", "applied", ""]);
    (
        text(),
        any::<(bool, bool, bool)>(),
        any::<prop::sample::Index>(),
        date(),
        status,
    )
        .prop_map(
            |(name, (has_number, has_email, lifetime), unit, joined_on, status)| GivenMember {
                name,
                has_number,
                has_email,
                unit,
                lifetime,
                joined_on,
                status,
            },
        )
}

fn sheet<const N: usize>(header: [&str; N], mut rows: Vec<[String; N]>, seed: usize) -> Vec<u8> {
    // Rows in any order: parents may come after those below them.
    let middle = seed % rows.len().max(1);
    rows.rotate_left(middle);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).unwrap();
    for row in rows {
        writer.write_record(&row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn code(index: usize) -> String {
    format!("G-{index:03}")
}

fn units_sheet(units: &[GivenUnit], seed: usize) -> Vec<u8> {
    let rows = units.iter().enumerate().map(|(index, unit)| {
        let above = unit.parent.filter(|_| index > 0);
        [
            code(index),
            unit.name.clone(),
            unit.name_local.clone(),
            "group".to_owned(),
            above.map_or_else(String::new, |above| code(above.index(index))),
            unit.established_on.clone(),
            unit.motto.clone(),
        ]
    });
    let header = [
        "code",
        "name",
        "name_local",
        "type",
        "parent_code",
        "established_on",
        "motto",
    ];
    sheet(header, rows.collect(), seed)
}

fn members_sheet(members: &[GivenMember], units: usize, seed: usize) -> Vec<u8> {
    let rows = members.iter().enumerate().map(|(index, member)| {
        [
            if member.has_number {
                format!("N-{index:04}")
            } else {
                String::new()
            },
            if member.has_email {
                format!("m{index}@example.org")
            } else {
                String::new()
            },
            member.name.clone(),
            // Without any key, name and unit tell people apart.
            format!("No. {index}"),
            code(member.unit.index(units)),
            if member.lifetime { "lifetime" } else { "ordinary" }.to_owned(),
            member.joined_on.clone(),
            member.status.to_owned(),
        ]
    });
    let header = [
        "member_no",
        "email",
        "first_name",
        "last_name",
        "unit_code",
        "membership_type",
        "joined_on",
        "status",
    ];
    sheet(header, rows.collect(), seed)
}

fn import(installation: &Installation, noun: &str, slug: &str, file: &str) -> [u64; 4] {
    let output = installation.run(&format!("{noun} import -t {slug} {file} --yes --format json"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    let report = output.json();
    ["created", "changed", "unchanged", "refused"].map(|count| report[count].as_u64().unwrap())
}

#[test]
fn an_export_imported_elsewhere_exports_the_same_and_imported_here_changes_nothing() {
    let installation = Installation::new();
    let pairs = Cell::new(0);
    let config = Config {
        cases: 3,
        max_shrink_iters: 5,
        failure_persistence: None,
        ..Config::default()
    };
    let organizations = (
        prop::collection::vec(unit(), 1..25),
        prop::collection::vec(member(), 1..40),
        any::<usize>(),
    );
    TestRunner::new(config)
        .run(&organizations, |(units, members, seed)| {
            pairs.set(pairs.get() + 1);
            let [here, elsewhere] = ["here", "elsewhere"].map(|place| format!("{place}{}", pairs.get()));
            for slug in [&here, &elsewhere] {
                installation.ok(&format!("tenant create {slug} --template political_party"));
                installation.ok(&format!(
                    "unit type create group -t {slug} --name Group --parent group --may-be-root"
                ));
            }
            installation.write("unit.csv", units_sheet(&units, seed));
            installation.write("membership.csv", members_sheet(&members, units.len(), seed));
            let given = [("unit", units.len()), ("membership", members.len())];
            for (noun, count) in given {
                let count = count as u64;
                assert_eq!(
                    import(&installation, noun, &here, &format!("{noun}.csv")),
                    [count, 0, 0, 0]
                );
                let export = installation.ok(&format!("{noun} export -t {here}"));
                installation.write("export.csv", &export);
                assert_eq!(import(&installation, noun, &here, "export.csv"), [0, 0, count, 0]);
                assert_eq!(
                    import(&installation, noun, &elsewhere, "export.csv"),
                    [count, 0, 0, 0]
                );
                assert_eq!(installation.ok(&format!("{noun} export -t {elsewhere}")), export);
            }
            Ok(())
        })
        .unwrap();
}
