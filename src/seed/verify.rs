//! Holds a database against the seeds without changing it.

use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::PgConnection;

use super::apply::{Extras, plan};
use super::plan::{Action, Change, TablePlan};
use super::{Library, Result, Selection};

/// How a database stands to the seeds.
#[derive(Clone, Debug, Serialize)]
pub struct Verification {
    /// The selected tables.
    pub tables: Vec<TableVerification>,
}

/// How a table stands to the seeds.
#[derive(Clone, Debug, Serialize)]
pub struct TableVerification {
    /// The table, with its schema.
    pub table: String,
    /// How many rows the seeds have.
    pub expected: usize,
    /// How many of them the database has.
    pub found: usize,
    /// The keys of those that it has not, or had and removed.
    pub missing: Vec<Map<String, Value>>,
    /// Those that differ, with the fields in which they do.
    pub differing: Vec<Change>,
    /// The keys of rows that are in no seed of the library.
    pub extra: Vec<Map<String, Value>>,
}

impl Verification {
    /// Whether every row of the seeds is there and as it should be. Extra rows are a tenant's own business.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.tables
            .iter()
            .all(|table| table.missing.is_empty() && table.differing.is_empty())
    }
}

/// Holds a database against the seeds without changing it.
///
/// # Errors
/// As for [`plan`].
pub async fn verify(
    connection: &mut PgConnection,
    library: &Library,
    selection: &Selection,
) -> Result<Verification> {
    let plan = plan(connection, selection, Extras::Prune(library)).await?;
    Ok(Verification {
        tables: plan.tables.into_iter().map(TableVerification::of).collect(),
    })
}

impl TableVerification {
    fn of(plan: TablePlan) -> Self {
        let mut verification = Self {
            table: plan.table,
            expected: plan.unchanged,
            found: plan.unchanged,
            missing: Vec::new(),
            differing: Vec::new(),
            extra: Vec::new(),
        };
        for change in plan.changes {
            match change.action {
                Action::Insert | Action::Restore => verification.missing.push(change.key),
                Action::Update => verification.differing.push(change),
                Action::Retire | Action::Delete | Action::Keep => verification.extra.push(change.key),
            }
        }
        verification.found += verification.differing.len();
        verification.expected = verification.found + verification.missing.len();
        verification
    }
}
