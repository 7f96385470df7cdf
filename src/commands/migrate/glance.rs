//! Where a fleet stands, in few lines: how many databases are at which migration, and which contexts are behind.

use std::collections::BTreeMap;

use super::survey::Answer;
use crate::migrate::{Standing, Status};

/// How many names of a group are shown.
const NAMES: usize = 10;

/// Where a fleet stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    /// The databases at each version, and those that could not be asked.
    versions: BTreeMap<Option<i32>, Vec<String>>,
    /// The databases in which something of a context is missing.
    behind: BTreeMap<String, Vec<String>>,
    databases: usize,
}

impl Glance {
    pub(super) fn of(answers: &[Answer<Status>]) -> Self {
        let mut glance = Self::default();
        for answer in answers {
            glance.add(answer.target.name(), answer.outcome.as_ref().ok());
        }
        glance
    }

    fn add(&mut self, name: &str, status: Option<&Status>) {
        let is_there = |standing| matches!(standing, Standing::Applied | Standing::Drifted);
        let version = status.map(|status| {
            let mut applied = status.migrations.iter().filter(|found| is_there(found.standing));
            applied.next_back().map_or(0, |found| found.migration.version)
        });
        self.databases += 1;
        self.versions.entry(version).or_default().push(name.to_owned());
        let missing = status
            .iter()
            .flat_map(|status| &status.migrations)
            .filter(|found| {
                matches!(
                    found.standing,
                    Standing::Pending | Standing::Failed | Standing::Running
                )
            });
        for found in missing {
            let names = self.behind.entry(found.migration.context.clone()).or_default();
            if names.last().map(String::as_str) != Some(name) {
                names.push(name.to_owned());
            }
        }
    }

    /// `412 at 42, 3 at 41: a, b, c`, and a line for each context that is behind somewhere. Nothing for one database.
    pub(super) fn lines(&self) -> Vec<String> {
        if self.databases < 2 {
            return Vec::new();
        }
        let largest = self.versions.values().map(Vec::len).max().unwrap_or(0);
        let groups: Vec<String> = self
            .versions
            .iter()
            .rev()
            .map(|(version, names)| {
                let place = version.map_or_else(|| "not asked".to_owned(), |version| format!("at {version}"));
                // The largest group is the fleet as it should be; the others are looked for by name.
                let shown = if names.len() == largest {
                    String::new()
                } else {
                    format!(": {}", listed(names))
                };
                format!("{} {place}{shown}", names.len())
            })
            .collect();
        let contexts = self
            .behind
            .iter()
            .map(|(context, names)| format!("{context} is behind in {}: {}", names.len(), listed(names)));
        std::iter::once(groups.join(", ")).chain(contexts).collect()
    }
}

fn listed(names: &[String]) -> String {
    if names.len() <= NAMES {
        return names.join(", ");
    }
    format!("{} and {} more", names[..NAMES].join(", "), names.len() - NAMES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::{MigrationId, MigrationStatus};

    fn status(standings: [Standing; 2]) -> Status {
        let migrations = (41..).zip(standings).map(|(version, standing)| MigrationStatus {
            migration: MigrationId {
                version,
                context: "organization".to_owned(),
                name: "change_units".to_owned(),
            },
            standing,
            row: None,
        });
        Status {
            migrations: migrations.collect(),
            fingerprint: String::new(),
            holder: None,
        }
    }

    #[test]
    fn a_fleet_is_grouped_by_version_with_the_names_of_the_odd_ones() {
        let mut glance = Glance::default();
        for name in ["d", "e", "f"] {
            glance.add(name, Some(&status([Standing::Applied, Standing::Applied])));
        }
        for name in ["a", "b"] {
            glance.add(name, Some(&status([Standing::Applied, Standing::Pending])));
        }
        glance.add("c", None);
        assert_eq!(
            glance.lines(),
            [
                "3 at 42, 2 at 41: a, b, 1 not asked: c",
                "organization is behind in 2: a, b"
            ]
        );
    }
}
