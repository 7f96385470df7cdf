//! An entry of a trail, a tenant's or the landlord's.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// An entry of a trail: a changed record, or an event that no table change shows.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// The entry's number, ascending.
    pub id: i64,
    /// When it was written.
    pub occurred_at: DateTime<Utc>,
    /// Who acted, with the kind of actor; `None` when the session did not say.
    pub actor: Option<String>,
    /// The database login of the session, whoever the actor is said to be.
    pub session_login: String,
    /// The command that wrote, without its secrets.
    pub command: Option<String>,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// What holds the entries of one command together.
    pub request_id: Option<Uuid>,
    /// insert, update or delete; or the name of an event.
    pub action: String,
    /// The table with its schema.
    pub table_name: Option<String>,
    /// The record's id or key.
    pub record: Option<String>,
    /// For an update the changed fields as they were; for a delete the whole row.
    pub old_values: Option<Value>,
    /// For an update the changed fields as they are; for an insert the whole row; for an event its details.
    pub new_values: Option<Value>,
}

/// Which entries are shown; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct EntryFilter {
    /// The one with this number.
    pub id: Option<i64>,
    /// Those of the actor with this e-mail, login or name.
    pub actor: Option<String>,
    /// Those of this table, with or without its schema.
    pub table: Option<String>,
    /// Those with this action.
    pub action: Option<String>,
    /// Those of the records with one of these ids or keys.
    pub records: Option<Vec<String>>,
    /// Those written then or later.
    pub since: Option<DateTime<Utc>>,
    /// Those written before then.
    pub until: Option<DateTime<Utc>>,
    /// Those with this text in command, reason, key or values, whatever its case.
    pub text: Option<String>,
    /// Those that were not there in this snapshot of the database.
    pub unseen: Option<String>,
}

impl EntryFilter {
    /// Those of the records that are ids: they are kept apart from other keys, so that an index finds them.
    pub(super) fn record_ids(&self) -> Option<Vec<Uuid>> {
        let records = self.records.as_ref()?;
        Some(records.iter().filter_map(|record| record.parse().ok()).collect())
    }
}
