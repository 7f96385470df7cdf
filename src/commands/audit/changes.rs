//! What an entry says changed, for people.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::db::audit::Entry;

/// Fields that every record has and nobody looks for in a summary.
const ORDINARY: [&str; 6] = [
    "id",
    "revision",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
];

/// So many characters of a value tell what it is.
const VALUE_LENGTH: usize = 40;

/// So many characters of a summary fit a line.
const SUMMARY_LENGTH: usize = 160;

/// A field as it was and as it is.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) field: String,
    pub(super) old: String,
    pub(super) new: String,
}

/// Every field that an entry has a value of, side by side.
pub(super) fn side_by_side(entry: &Entry) -> Vec<Change> {
    let (old, new) = (
        object(entry.old_values.as_ref()),
        object(entry.new_values.as_ref()),
    );
    let only_new = new.keys().filter(|field| !old.contains_key(*field));
    old.keys()
        .chain(only_new)
        .map(|field| Change {
            field: field.clone(),
            old: text(old.get(field)),
            new: text(new.get(field)),
        })
        .collect()
}

/// The changes in one line: `name: Koshi → Koshi Province`.
pub(super) fn summary(entry: &Entry) -> String {
    let changes = side_by_side(entry);
    let is_update = entry.old_values.is_some() && entry.new_values.is_some();
    let words = changes
        .iter()
        .filter(|change| is_update || !ORDINARY.contains(&change.field.as_str()))
        .map(|Change { field, old, new }| {
            let (old, new) = (shortened(old, VALUE_LENGTH), shortened(new, VALUE_LENGTH));
            match (is_update, entry.new_values.is_some()) {
                (true, _) => format!("{field}: {old} → {new}"),
                (false, true) => format!("{field}: {new}"),
                (false, false) => format!("{field}: {old}"),
            }
        });
    shortened(&words.collect::<Vec<_>>().join("; "), SUMMARY_LENGTH)
}

fn object(values: Option<&Value>) -> Map<String, Value> {
    values.and_then(Value::as_object).cloned().unwrap_or_default()
}

fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn shortened(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::json;

    use super::*;

    fn entry(old_values: Option<Value>, new_values: Option<Value>) -> Entry {
        Entry {
            id: 1,
            occurred_at: DateTime::UNIX_EPOCH,
            actor: None,
            session_login: "tenantctl".to_owned(),
            command: None,
            reason: None,
            request_id: None,
            action: "update".to_owned(),
            table_name: None,
            record: None,
            old_values,
            new_values,
        }
    }

    #[test]
    fn an_update_tells_what_was_and_what_is() {
        let entry = entry(
            Some(json!({ "name": "Koshi", "phone": null })),
            Some(json!({ "name": "Koshi Province", "phone": "01-4123456" })),
        );
        assert_eq!(
            summary(&entry),
            "name: Koshi → Koshi Province; phone: – → 01-4123456"
        );
    }

    #[test]
    fn an_insert_tells_what_is_and_a_delete_what_was_without_what_every_record_has() {
        let values = json!({ "id": "1", "code": "NP", "revision": 1, "attributes": { "area": "147516" } });
        let expected = "code: NP; attributes: {\"area\":\"147516\"}";
        assert_eq!(summary(&entry(None, Some(values.clone()))), expected);
        assert_eq!(summary(&entry(Some(values), None)), expected);
    }

    #[test]
    fn long_values_and_long_lists_are_cut_at_a_character() {
        let long = "ने".repeat(100);
        let values: Map<_, _> = (0..9)
            .map(|field| (format!("f{field}"), long.clone().into()))
            .collect();
        let summary = summary(&entry(None, Some(values.into())));
        assert_eq!(summary.chars().count(), SUMMARY_LENGTH + 1);
        assert!(
            summary.starts_with(&format!("f0: {}…; f1: ", "ने".repeat(20))),
            "{summary}"
        );
    }

    #[test]
    fn fields_stand_side_by_side_whichever_side_has_them() {
        let entry = entry(Some(json!({ "a": 1 })), Some(json!({ "a": 2, "b": true })));
        let fields: Vec<_> = side_by_side(&entry)
            .into_iter()
            .map(|change| (change.field, change.old, change.new))
            .collect();
        let row = |field: &str, old: &str, new: &str| (field.to_owned(), old.to_owned(), new.to_owned());
        assert_eq!(fields, [row("a", "1", "2"), row("b", "–", "true")]);
    }
}
