//! However a tree came to be, path, nested set and parents say the same.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::Installation;

/// One step; units are named by numbers, which may be taken or unknown.
#[derive(Clone, Debug)]
enum Step {
    /// `unit create`, below a unit that is there or at the top.
    Create(Option<prop::sample::Index>),
    /// One file: new units, and units that are to stand elsewhere.
    Import {
        new: Vec<Option<prop::sample::Index>>,
        moves: Vec<(prop::sample::Index, Option<prop::sample::Index>)>,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let above = any::<Option<prop::sample::Index>>;
    prop_oneof![
        above().prop_map(Step::Create),
        (
            prop::collection::vec(above(), 0..8),
            prop::collection::vec((any::<prop::sample::Index>(), above()), 0..4),
        )
            .prop_map(|(new, moves)| Step::Import { new, moves }),
    ]
}

/// The tree as it is meant: each unit's parent. Units are numbered in the order in which they came.
#[derive(Default)]
struct Meant(Vec<Option<usize>>);

impl Meant {
    fn pick(&self, index: Option<prop::sample::Index>) -> Option<usize> {
        index
            .filter(|_| !self.0.is_empty())
            .map(|index| index.index(self.0.len()))
    }

    fn add(&mut self, parent: Option<usize>) -> usize {
        self.0.push(parent);
        self.0.len() - 1
    }

    fn lineage(&self, unit: usize) -> Vec<usize> {
        let mut line: Vec<_> = std::iter::successors(Some(unit), |unit| self.0[*unit]).collect();
        line.reverse();
        line
    }

    /// Moves a unit, unless it would stand below itself.
    fn moves(&mut self, unit: usize, parent: Option<usize>) -> bool {
        let is_circle = parent.is_some_and(|parent| self.lineage(parent).contains(&unit));
        if !is_circle {
            self.0[unit] = parent;
        }
        !is_circle
    }
}

fn code(unit: usize) -> String {
    format!("u{unit}")
}

fn take(installation: &Installation, slug: &str, meant: &mut Meant, step: Step) {
    match step {
        Step::Create(above) => {
            let parent = meant.pick(above);
            let unit = meant.add(parent);
            let below = parent.map_or_else(String::new, |parent| format!("--parent {}", code(parent)));
            installation.ok(&format!(
                "unit create {} -t {slug} --name Unit --type group {below}",
                code(unit)
            ));
        }
        Step::Import { new, moves } => {
            let mut rows = BTreeMap::new();
            for above in new {
                let parent = meant.pick(above);
                rows.insert(meant.add(parent), parent);
            }
            for (unit, above) in moves {
                let (Some(unit), parent) = (meant.pick(Some(unit)), meant.pick(above)) else {
                    continue;
                };
                if meant.moves(unit, parent) {
                    rows.insert(unit, parent);
                }
            }
            if rows.is_empty() {
                return;
            }
            let lines = rows.iter().rev().map(|(unit, parent)| {
                format!(
                    "{},Unit,group,{}\n",
                    code(*unit),
                    parent.map(code).unwrap_or_default()
                )
            });
            let sheet = format!("code,name,type,parent_code\n{}", lines.collect::<String>());
            installation.write("units.csv", sheet);
            installation.ok(&format!("unit import -t {slug} units.csv --yes"));
        }
    }
}

struct Found {
    number: String,
    path: String,
    depth: usize,
    interval: (i64, i64),
}

fn found(installation: &Installation, slug: &str) -> BTreeMap<String, Found> {
    let rows = installation.query_as_superuser(
        &format!("tenant_{slug}"),
        "select code, number, path, depth, lft, rgt from organization.units",
    );
    let row = |line: &str| {
        let fields: Vec<_> = line.split('|').collect();
        let found = Found {
            number: fields[1].to_owned(),
            path: fields[2].to_owned(),
            depth: fields[3].parse().unwrap(),
            interval: (fields[4].parse().unwrap(), fields[5].parse().unwrap()),
        };
        (fields[0].to_owned(), found)
    };
    rows.lines().map(row).collect()
}

/// Holds what the database keeps of the tree against the parents alone.
fn assert_agree(installation: &Installation, slug: &str, meant: &Meant) {
    let found = found(installation, slug);
    assert_eq!(found.len(), meant.0.len());
    for unit in 0..meant.0.len() {
        let lineage = meant.lineage(unit);
        let numbers: Vec<_> = lineage
            .iter()
            .map(|unit| found[&code(*unit)].number.as_str())
            .collect();
        let place = &found[&code(unit)];
        assert_eq!(place.path, numbers.join("."), "the path of {}", code(unit));
        assert_eq!(place.depth, lineage.len() - 1, "the depth of {}", code(unit));
        for other in 0..meant.0.len() {
            let (first, last) = found[&code(other)].interval;
            let is_inside = place.interval.0 > first && place.interval.1 < last;
            let is_apart = place.interval.1 < first || place.interval.0 > last;
            let (unit_code, other_code) = (code(unit), code(other));
            if other == unit {
                assert!(first < last);
            } else if lineage.contains(&other) {
                assert!(is_inside, "{unit_code} is not within {other_code}");
            } else if !meant.lineage(other).contains(&unit) {
                assert!(is_apart, "{unit_code} overlaps {other_code}");
            }
        }
    }
}

#[test]
fn any_sequence_of_creations_and_imports_keeps_the_tree_whole() {
    let installation = Installation::new();
    let trees = std::cell::Cell::new(0);
    let config = Config {
        cases: 3,
        max_shrink_iters: 5,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&prop::collection::vec(step(), 1..7), |steps| {
            trees.set(trees.get() + 1);
            let slug = format!("tree{}", trees.get());
            installation.ok(&format!("tenant create {slug} --template political_party"));
            installation.ok(&format!(
                "unit type create group -t {slug} --name Group --parent group --may-be-root"
            ));
            let mut meant = Meant::default();
            for step in steps {
                take(&installation, &slug, &mut meant, step);
                installation.ok(&format!("unit verify -t {slug}"));
                assert_agree(&installation, &slug, &meant);
            }
            Ok(())
        })
        .unwrap();
}
