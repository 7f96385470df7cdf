//! A record as it was, put together from its entries.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::db::audit::Entry;

/// A record as it was at a moment.
#[derive(Debug, Serialize, PartialEq)]
pub(super) struct State {
    pub(super) table_name: String,
    pub(super) record: String,
    /// Whether it was there.
    pub(super) existed: bool,
    /// The entry that made it so; none when it is older than the trail.
    pub(super) entry: Option<i64>,
    /// The fields that the trail knows.
    pub(super) fields: Map<String, Value>,
}

/// The records of these entries, which come oldest first, as they were at a moment.
pub(super) fn states_at(entries: &[Entry], moment: DateTime<Utc>) -> Vec<State> {
    let mut keys: Vec<(&str, &str)> = Vec::new();
    for entry in entries {
        if let Some(key) = key(entry)
            && !keys.contains(&key)
        {
            keys.push(key);
        }
    }
    keys.into_iter()
        .map(|wanted| {
            let own = entries.iter().filter(|entry| key(entry) == Some(wanted));
            state(wanted, own, moment)
        })
        .collect()
}

/// Table and record of an entry that is a change.
fn key(entry: &Entry) -> Option<(&str, &str)> {
    let is_change = matches!(entry.action.as_str(), "insert" | "update" | "delete");
    let key = (entry.table_name.as_deref()?, entry.record.as_deref()?);
    is_change.then_some(key)
}

fn state<'e>(
    (table, record): (&str, &str),
    entries: impl Iterator<Item = &'e Entry>,
    moment: DateTime<Utc>,
) -> State {
    let (before, after): (Vec<_>, Vec<_>) = entries.partition(|entry| entry.occurred_at <= moment);
    let mut fields = Map::new();
    for entry in &before {
        match entry.action.as_str() {
            "delete" => fields.clear(),
            _ => fields.extend(object(entry.new_values.as_ref())),
        }
    }
    // What was never said before shows in what it was changed from later.
    if before.iter().all(|entry| entry.action != "insert") {
        for entry in after.iter().take_while(|entry| entry.action != "insert") {
            for (field, value) in object(entry.old_values.as_ref()) {
                fields.entry(field).or_insert(value);
            }
        }
    }
    let existed = match (before.last(), after.first()) {
        (Some(last), _) => last.action != "delete",
        (None, Some(first)) => first.action != "insert",
        (None, None) => false,
    };
    State {
        table_name: table.to_owned(),
        record: record.to_owned(),
        existed,
        entry: before.last().map(|entry| entry.id),
        fields: if existed { fields } else { Map::new() },
    }
}

fn object(values: Option<&Value>) -> Map<String, Value> {
    values.and_then(Value::as_object).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(second: i64, action: &str, old_values: Value, new_values: Value) -> Entry {
        Entry {
            id: second,
            occurred_at: DateTime::from_timestamp(second, 0).unwrap(),
            actor: None,
            session_login: "tenantctl".to_owned(),
            command: None,
            reason: None,
            request_id: None,
            action: action.to_owned(),
            table_name: Some("identity.users".to_owned()),
            record: Some("1".to_owned()),
            old_values: Some(old_values),
            new_values: Some(new_values),
        }
    }

    fn at(entries: &[Entry], second: i64) -> (bool, Value) {
        let moment = DateTime::from_timestamp(second, 0).unwrap();
        let state = states_at(entries, moment).remove(0);
        (state.existed, state.fields.into())
    }

    #[test]
    fn a_record_is_what_its_insert_and_its_updates_made_it() {
        let life = [
            entry(10, "insert", Value::Null, json!({ "name": "Sita", "phone": "1" })),
            entry(20, "update", json!({ "name": "Sita" }), json!({ "name": "Gita" })),
            entry(30, "delete", json!({ "name": "Gita", "phone": "1" }), Value::Null),
        ];
        assert_eq!(at(&life, 5), (false, json!({})));
        assert_eq!(at(&life, 10), (true, json!({ "name": "Sita", "phone": "1" })));
        assert_eq!(at(&life, 25), (true, json!({ "name": "Gita", "phone": "1" })));
        assert_eq!(at(&life, 30), (false, json!({})));
    }

    #[test]
    fn what_is_older_than_the_trail_is_told_by_what_changed_it() {
        let life = [
            entry(10, "update", json!({ "name": "Sita" }), json!({ "name": "Gita" })),
            entry(20, "update", json!({ "phone": "1" }), json!({ "phone": "2" })),
            entry(30, "update", json!({ "phone": "2" }), json!({ "phone": "3" })),
        ];
        assert_eq!(at(&life, 5), (true, json!({ "name": "Sita", "phone": "1" })));
        assert_eq!(at(&life, 15), (true, json!({ "name": "Gita", "phone": "1" })));
        assert_eq!(at(&life, 25), (true, json!({ "phone": "2", "name": "Gita" })));
    }
}
