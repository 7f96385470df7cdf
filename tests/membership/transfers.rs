//! Whatever order transfers are asked for, answered, settled and undone in.

use std::cell::Cell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::organization::{import_all, organization};
use crate::support::Installation;

/// What somebody does about the transfer of one of the members, on one of the few days there are.
#[derive(Clone, Debug)]
enum Deed {
    Request {
        to: &'static str,
        month: u32,
        effective: u32,
    },
    Consent(&'static str),
    Refuse(&'static str),
    Cancel,
    Settle {
        month: u32,
    },
    Undo,
}

/// A member as a slow and plain reading of the rules has it: months of 2025 stand for days.
#[derive(Clone, Debug)]
struct Model {
    /// The units that the member was in, each since a month.
    units: Vec<(&'static str, u32)>,
    /// What became of each transfer.
    transfers: Vec<Asked>,
}

#[derive(Clone, Debug)]
struct Asked {
    to: &'static str,
    month: u32,
    effective: u32,
    answered: Vec<&'static str>,
    status: &'static str,
}

const MEMBERS: [&str; 2] = ["1", "2"];
const UNITS: [&str; 3] = ["NP", "NP-1", "NP-2"];
const SIDES: [&str; 2] = ["origin", "destination"];

impl Model {
    fn new() -> Self {
        Self {
            units: vec![("NP-1", 1)],
            transfers: Vec::new(),
        }
    }

    fn unit(&self) -> (&'static str, u32) {
        self.units[self.units.len() - 1]
    }

    fn open(&mut self) -> Option<&mut Asked> {
        self.transfers
            .last_mut()
            .filter(|asked| matches!(asked.status, "pending" | "approved"))
    }

    /// Does what is to be done, and gives the exit code that the program is to end with.
    fn apply(&mut self, deed: &Deed) -> i32 {
        match *deed {
            Deed::Request { to, month, effective } => {
                if let Some(open) = self.open() {
                    let is_same = (open.to, open.month, open.effective) == (to, month, effective);
                    return if is_same { 0 } else { 4 };
                }
                let (unit, since) = self.unit();
                if unit == to || effective < since {
                    return 1;
                }
                self.transfers.push(Asked {
                    to,
                    month,
                    effective,
                    answered: Vec::new(),
                    status: "pending",
                });
                0
            }
            Deed::Consent(side) => match self.transfers.last_mut() {
                None => 3,
                Some(asked) if asked.answered.contains(&side) => 0,
                Some(asked) if asked.status != "pending" => 1,
                Some(asked) => {
                    asked.answered.push(side);
                    if asked.answered.len() == 2 {
                        asked.status = "approved";
                    }
                    0
                }
            },
            Deed::Refuse(side) => match self.transfers.last_mut() {
                None => 3,
                Some(asked) if asked.status == "refused" && asked.answered.last() == Some(&refusal(side)) => {
                    0
                }
                Some(asked) if asked.status != "pending" || asked.answered.contains(&side) => 1,
                Some(asked) => {
                    asked.answered.push(refusal(side));
                    asked.status = "refused";
                    0
                }
            },
            Deed::Cancel => match self.transfers.last_mut() {
                None => 3,
                Some(asked) if asked.status == "cancelled" => 0,
                Some(asked) if matches!(asked.status, "pending" | "approved") => {
                    asked.status = "cancelled";
                    0
                }
                Some(_) => 1,
            },
            Deed::Settle { month } => {
                let Some(asked) = self.open() else { return 0 };
                if asked.status == "pending" {
                    // The setting transfer_silence_days is 30: what was asked for on the 1st is silent on the 31st at
                    // the latest, or early in the month that follows; the settling is on the 28th of the next.
                    if month <= asked.month {
                        return 0;
                    }
                    asked.status = "approved";
                    asked.answered = SIDES.to_vec();
                }
                if asked.effective <= month {
                    asked.status = "completed";
                    let entry = (asked.to, asked.effective);
                    self.units.push(entry);
                }
                0
            }
            Deed::Undo => match self.transfers.last_mut() {
                None => 3,
                Some(asked) if asked.status == "undone" => 0,
                Some(asked) if asked.status == "completed" => {
                    asked.status = "undone";
                    self.units.pop();
                    // The former membership goes on in a period of its own.
                    let effective = asked.effective;
                    let unit = self.unit().0;
                    self.units.push((unit, effective));
                    0
                }
                Some(_) => 1,
            },
        }
    }
}

fn refusal(side: &str) -> &'static str {
    if side == "origin" {
        "no origin"
    } else {
        "no destination"
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let to = || prop::sample::select(UNITS.to_vec());
    let side = || prop::sample::select(SIDES.to_vec());
    prop_oneof![
        4 => (to(), 2..6_u32, 2..8_u32).prop_map(|(to, month, effective)| Deed::Request { to, month, effective }),
        3 => side().prop_map(Deed::Consent),
        1 => side().prop_map(Deed::Refuse),
        1 => Just(Deed::Cancel),
        3 => (4..10_u32).prop_map(|month| Deed::Settle { month }),
        1 => Just(Deed::Undo),
    ]
}

fn perform(installation: &Installation, member: &str, deed: &Deed) -> i32 {
    let verb = match deed {
        Deed::Request { to, month, effective } => {
            format!(
                "request {member} --to {to} --requested-on 2025-{month:02}-01 --effective 2025-{effective:02}-01"
            )
        }
        Deed::Consent(side) => format!("consent {member} --as {side}"),
        Deed::Refuse(side) => format!("refuse {member} --as {side} --ground no"),
        Deed::Cancel => format!("cancel {member}"),
        Deed::Settle { month } => format!("settle --as-of 2025-{month:02}-28 --yes"),
        Deed::Undo => format!("undo {member} --reason wrong --yes"),
    };
    installation
        .run(&format!("membership transfer {verb} -t nrna --quiet"))
        .code
}

/// Unit and month since when each member is there, in force and primary, with the member's number.
fn present(installation: &Installation) -> BTreeMap<String, (String, u32)> {
    let rows = installation.query_as_superuser(
        "tenant_nrna",
        "select memberships.member_number, units.code, extract(month from history.started_on)
         from membership.membership_history history
         join membership.memberships on memberships.id = history.membership_id
         join organization.units on units.id = history.unit_id
         where history.ended_on is null and history.in_force and history.is_primary",
    );
    rows.lines()
        .map(|row| {
            let fields: Vec<&str> = row.split('|').collect();
            (
                fields[0].to_owned(),
                (fields[1].to_owned(), fields[2].parse().unwrap()),
            )
        })
        .collect()
}

/// Two periods in which somebody was a primary member in force at once, or a gap between them.
const FAULTS: &str = "
    with periods as (
        select user_id, during, lag(during) over (partition by user_id order by during) as before
        from membership.membership_history where in_force and is_primary
    )
    select count(*) from periods where before is not null and lower(during) <> upper(before)";

#[test]
fn members_are_always_where_a_plain_reading_of_the_rules_has_them() {
    let installation = organization();
    let config = Config {
        cases: 3,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let case = Cell::new(0);
    let deeds = prop::collection::vec((prop::sample::select(MEMBERS.to_vec()), deed()), 14..20);
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, random)
        .run(&deeds, |deeds| {
            // Each case has members of its own.
            case.set(case.get() + 1);
            let number = |member: &str| format!("{}-{member}", case.get());
            let row = |member| {
                format!(
                    "{0},{0}@example.org,A,{0},,,NP-1,ordinary,2025-01-01,,\n",
                    number(member)
                )
            };
            import_all(&installation, &MEMBERS.map(row).concat());
            let mut models: BTreeMap<&str, Model> = MEMBERS.map(|member| (member, Model::new())).into();
            for (member, deed) in &deeds {
                let expected = match deed {
                    // Settling is about everybody.
                    Deed::Settle { .. } => models.values_mut().map(|model| model.apply(deed)).max().unwrap(),
                    _ => models.get_mut(member).unwrap().apply(deed),
                };
                prop_assert_eq!(
                    perform(&installation, &number(member), deed),
                    expected,
                    "{} {:?} of {:?}",
                    member,
                    deed,
                    deeds
                );
            }
            let found = present(&installation);
            for (member, model) in &models {
                let (unit, month) = model.unit();
                prop_assert_eq!(
                    found.get(&number(member)),
                    Some(&(unit.to_owned(), month)),
                    "{} of {:?}",
                    member,
                    deeds
                );
            }
            prop_assert_eq!(installation.query_as_superuser("tenant_nrna", FAULTS), "0");
            Ok(())
        })
        .unwrap();
}
