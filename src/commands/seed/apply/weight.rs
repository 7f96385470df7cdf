//! What seeds take away from an organization, or give to its people: what an operator is asked for.

use std::fmt;
use std::iter::Sum;

use crate::commands::seed::rows;
use crate::seed::{Action, Plan};

/// The tables that say what roles may do; a row that is added there gives or forbids something.
const POWERS: [&str; 3] = [
    "access.role_permissions",
    "access.role_inheritance",
    "access.role_conflicts",
];

/// How many rows are not as an organization had them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    removed: usize,
    changed: usize,
    restored: usize,
    powers: usize,
}

impl Weight {
    pub(super) fn of(plan: &Plan) -> Self {
        let powers = plan.tables.iter().filter(|table| POWERS.contains(&&*table.table));
        Self {
            removed: plan.count(Action::Retire) + plan.count(Action::Delete),
            changed: plan.count(Action::Update),
            restored: plan.count(Action::Restore),
            powers: powers.map(|table| table.count(Action::Insert)).sum(),
        }
    }

    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), |total, weight| Self {
            removed: total.removed + weight.removed,
            changed: total.changed + weight.changed,
            restored: total.restored + weight.restored,
            powers: total.powers + weight.powers,
        })
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
