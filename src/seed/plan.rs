//! What seeding would do, or did.

use serde::Serialize;
use serde_json::{Map, Value};

/// What seeding would do, or did, in the order of application.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plan {
    /// The selected tables.
    pub tables: Vec<TablePlan>,
}

/// What seeding would do, or did, to a table.
#[derive(Clone, Debug, Serialize)]
pub struct TablePlan {
    /// The table, with its schema.
    pub table: String,
    /// How many rows are as the seeds say.
    pub unchanged: usize,
    /// The rows that are not.
    pub changes: Vec<Change>,
}

/// A row that is not as the seeds say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What is done with it.
    pub action: Action,
    /// Its natural key.
    pub key: Map<String, Value>,
    /// Its fields that change.
    pub fields: Vec<FieldChange>,
}

/// A field that changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Its value in the database.
    pub old: Value,
    /// Its value in the seeds.
    pub new: Value,
}

/// What is done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// It is missing and is added.
    Insert,
    /// It differs and is changed.
    Update,
    /// It was removed and is brought back.
    Restore,
    /// It is in no seed, and is marked as deleted or, where the table knows no such mark, as inactive.
    Retire,
    /// It is in no seed, and is deleted for good.
    Delete,
    /// It is in no seed, and stays because other rows refer to it.
    Keep,
}

impl Plan {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes().all(|change| change.action == Action::Keep)
    }

    /// How many rows something is done with.
    #[must_use]
    pub fn count(&self, action: Action) -> usize {
        self.tables.iter().map(|table| table.count(action)).sum()
    }

    fn changes(&self) -> impl Iterator<Item = &Change> {
        self.tables.iter().flat_map(|table| &table.changes)
    }
}

impl TablePlan {
    /// How many rows something is done with.
    #[must_use]
    pub fn count(&self, action: Action) -> usize {
        self.changes
            .iter()
            .filter(|change| change.action == action)
            .count()
    }
}
