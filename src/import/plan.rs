//! What an import would do.

use serde::Serialize;

use super::fault::Fault;
use crate::db::tenancy::batches::EarlierImport;
use crate::db::tenancy::staging::FaultCount;

pub use crate::db::tenancy::staging::{Change, FieldCount};

/// So many changed rows of a hundred that exist make an operator look twice.
const UNUSUAL_PERCENT: u64 = 20;
/// Fewer changed rows than this are never unusual.
const UNUSUAL_ROWS: u64 = 20;

/// What an import would do.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Rows below the header that are not blank.
    pub read: u64,
    /// Rows that create something.
    pub created: u64,
    /// Rows that change something.
    pub changed: u64,
    /// Rows that are in the database already as they are.
    pub unchanged: u64,
    /// Rows that are refused.
    pub refused: u64,
    /// In how many rows each field changes.
    pub changed_fields: Vec<FieldCount>,
    /// How many rows are refused for each reason.
    pub faults: Vec<FaultCount>,
    /// A few rows that are created, changed or unchanged.
    pub sample: Vec<Change>,
    /// A few rows that are refused.
    pub refused_sample: Vec<Fault>,
    /// The latest import of the same file.
    pub earlier: Option<EarlierImport>,
}

impl Plan {
    /// Whether there is nothing to apply.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.created == 0 && self.changed == 0
    }

    /// Whether so many of the rows that exist already would change that it may be a mistake.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        let existing = self.changed + self.unchanged;
        self.changed >= UNUSUAL_ROWS && self.changed * 100 >= existing * UNUSUAL_PERCENT
    }

    /// Whether another plan, made later, does the same.
    #[must_use]
    pub fn agrees_with(&self, later: &Self) -> bool {
        (self.created, self.changed, self.unchanged, self.refused)
            == (later.created, later.changed, later.unchanged, later.refused)
            && self.changed_fields == later.changed_fields
            && self.faults == later.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(changed: u64, unchanged: u64) -> Plan {
        Plan {
            read: changed + unchanged,
            created: 0,
            changed,
            unchanged,
            refused: 0,
            changed_fields: Vec::new(),
            faults: Vec::new(),
            sample: Vec::new(),
            refused_sample: Vec::new(),
            earlier: None,
        }
    }

    #[test]
    fn a_large_share_of_changed_rows_is_unusual() {
        assert!(plan(50, 50).is_unusual());
        assert!(!plan(10, 990).is_unusual());
        assert!(!plan(5, 0).is_unusual(), "a handful of rows is never unusual");
    }

    #[test]
    fn plans_agree_when_they_do_the_same() {
        assert!(plan(3, 4).agrees_with(&plan(3, 4)));
        assert!(!plan(3, 4).agrees_with(&plan(4, 3)));
        assert!(plan(0, 4).is_empty());
    }
}
