//! How the drift of many databases is told: those that differ in the same way together.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::validate::{Row, broken};
use crate::lifecycle::drift::Drift;

/// A row for each difference of each database, for machines.
pub(super) fn rows(drifts: &[(String, Drift)]) -> Vec<Row> {
    let rows = drifts.iter().flat_map(|(target, drift)| {
        let differences = differences(drift);
        let unknown = drift.unknown_schemas.iter().cloned();
        differences
            .into_iter()
            .map(|message| broken(target, "drift", message))
            .chain(unknown.map(|schema| broken(target, "unknown_schema", schema)))
    });
    rows.collect()
}

/// The databases that differ, a paragraph for each way in which some do, for people.
pub(super) fn text(drifts: &[(String, Drift)]) -> String {
    let (mut clusters, mut unknown) = (BTreeMap::new(), BTreeMap::new());
    for (target, drift) in drifts {
        clusters
            .entry(differences(drift))
            .or_insert_with(Vec::new)
            .push(target.as_str());
        for schema in &drift.unknown_schemas {
            unknown
                .entry(schema.as_str())
                .or_insert_with(Vec::new)
                .push(target.as_str());
        }
    }
    clusters.remove(&Vec::new());
    // What concerns most comes first.
    let mut clusters: Vec<_> = clusters.into_iter().collect();
    clusters.sort_by_key(|(_, targets)| std::cmp::Reverse(targets.len()));
    let mut text = String::new();
    for (differences, targets) in clusters {
        let names = targets.join(", ");
        // Writing to a string cannot fail.
        let _ = match targets.len() {
            1 => writeln!(text, "{names} differs from what its migrations make:"),
            count => writeln!(
                text,
                "these {count} differ from what their migrations make in the same way: {names}"
            ),
        };
        for difference in differences {
            let _ = writeln!(text, "  {difference}");
        }
    }
    for (schema, targets) in unknown {
        let _ = writeln!(
            text,
            "the schema {schema} belongs to no context: {}",
            targets.join(", ")
        );
    }
    text
}

fn differences(drift: &Drift) -> Vec<String> {
    let unclear = drift
        .unclear
        .iter()
        .map(|migration| format!("what should be there is unclear because of {migration}"));
    drift
        .differences
        .iter()
        .map(ToString::to_string)
        .chain(unclear)
        .collect()
}
