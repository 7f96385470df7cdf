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
