//! Whole trails, told in numbers or row by row.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// When entries were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Then or later.
    pub since: Option<DateTime<Utc>>,
    /// Before then.
    pub until: Option<DateTime<Utc>>,
}

/// An entry with every column, as JSON.
#[derive(Clone, Debug)]
pub struct ExportedEntry {
    /// Its id.
    pub id: i64,
    /// The row.
    pub entry: String,
}

/// Entries that have something in common.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// What they have in common.
    pub group: String,
    /// How many there are.
    pub entries: i64,
    /// In how many transactions they were written.
    pub transactions: i64,
    /// When the first was written.
    pub first_at: DateTime<Utc>,
    /// When the last was written.
    pub last_at: DateTime<Utc>,
}
