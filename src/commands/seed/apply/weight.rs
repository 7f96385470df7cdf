//! What seeds take away from an organization, or give to its people: what an operator is asked for.

use std::fmt;

use crate::commands::seed::rows;
use crate::seed::{Action, Change, Plan};

/// The tables that say what roles may do; a row that is added there gives or forbids something.
const POWERS: [&str; 3] = [
    "access.role_permissions",
    "access.role_inheritance",
    "access.role_conflicts",
];

/// The changes for which an operator is asked, each with its table.
pub(super) fn weighty(plan: &Plan) -> impl Iterator<Item = (&str, &Change)> {
    plan.tables.iter().flat_map(|table| {
        let gives_powers = POWERS.contains(&table.table.as_str());
        let asked = table.changes.iter().filter(move |change| match change.action {
            Action::Insert => gives_powers,
            Action::Update | Action::Restore | Action::Retire | Action::Delete => true,
            Action::Keep => false,
        });
        asked.map(|change| (table.table.as_str(), change))
    })
}

/// How many rows of each sort that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    removed: usize,
    changed: usize,
    restored: usize,
    powers: usize,
}

impl Weight {
    pub(super) fn of<'p>(plans: impl IntoIterator<Item = &'p Plan>) -> Self {
        let mut weight = Self::default();
        for (_, change) in plans.into_iter().flat_map(weighty) {
            match change.action {
                Action::Retire | Action::Delete => weight.removed += 1,
                Action::Update => weight.changed += 1,
                Action::Restore => weight.restored += 1,
                Action::Insert => weight.powers += 1,
                Action::Keep => {}
            }
        }
        weight
    }

    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// `remove 1 row, change 2 rows`.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let deeds = [
            (self.removed, "remove", ""),
            (self.changed, "change", ""),
            (self.restored, "bring back", ""),
            (self.powers, "add", " to what roles may do"),
        ];
        let deeds = deeds.iter().filter(|(count, ..)| *count > 0);
        let deeds: Vec<String> = deeds
            .map(|(count, deed, where_to)| format!("{deed} {}{where_to}", rows(*count)))
            .collect();
        f.write_str(&deeds.join(", "))
    }
}
