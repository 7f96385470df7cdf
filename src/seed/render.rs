//! Writes seed files: a row a line.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::Header;

/// A seed file.
pub(super) fn render(header: &Header, rows: &[Map<String, Value>]) -> String {
    let mut text = format!("table: {}\nkey: [{}]\n", header.table, header.key.join(", "));
    if !header.references.is_empty() {
        text.push_str("references:\n");
        for (field, reference) in &header.references {
            let (table, key, column) = (&reference.table, &reference.key, &reference.column);
            let _ = writeln!(
                text,
                "  {field}: {{table: {table}, key: {key}, column: {column}}}"
            );
        }
    }
    text.push_str(if rows.is_empty() { "rows: []\n" } else { "rows:\n" });
    for row in rows {
        let _ = writeln!(text, "  - {}", mapping(row));
    }
    text
}

fn mapping(fields: &Map<String, Value>) -> String {
    let fields: Vec<_> = fields
        .iter()
        .map(|(field, value)| format!("{}: {}", scalar(field), flow(value)))
        .collect();
    format!("{{{}}}", fields.join(", "))
}

fn flow(value: &Value) -> String {
    match value {
        Value::Object(fields) => mapping(fields),
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::String(text) => scalar(text),
        other => other.to_string(),
    }
}

/// A string: bare where it can be taken for nothing else, otherwise as JSON, which is YAML too.
fn scalar(text: &str) -> String {
    let is_word =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '_' | '.' | '/' | '(' | ')');
    let bare = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && text.chars().all(is_word)
        && !RESERVED.contains(&text.to_ascii_lowercase().as_str());
    if bare {
        text.to_owned()
    } else {
        Value::from(text).to_string()
    }
}

/// Words that one YAML reader or another takes for something else than a string.
const RESERVED: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[a-zA-Z0-9_.:#{}, -]{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(2, 8, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec(("[a-z ]{1,8}", inner), 0..4)
                    .prop_map(|fields| fields.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(value in values()) {
            let text = flow(&value);
            let read: Value = serde_yaml::from_str(&text).unwrap();
            prop_assert_eq!(read, value, "{}", text);
        }
    }
}
