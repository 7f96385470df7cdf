//! Entries of trails as lists.

use chrono::SecondsFormat;
use serde::Serialize;

use super::changes::summary;
use crate::db::audit::Entry;
use crate::error::{Failure, Result};
use crate::output::{Column, Format, Output, Records};

/// An entry, and whose trail it is of.
pub(super) struct Placed {
    pub(super) target: String,
    pub(super) entry: Entry,
}

const TARGET: &str = "target";

const COLUMNS: [Column; 14] = [
    Column::new(TARGET, "TENANT"),
    Column::new("id", "ID"),
    Column::new("occurred_at", "WHEN"),
    Column::new("actor", "WHO"),
    Column::new("action", "ACTION"),
    Column::new("table_name", "TABLE"),
    Column::new("record", "RECORD"),
    Column::new("changes", "WHAT"),
    Column::new("reason", "WHY"),
    Column::hidden("command", "COMMAND"),
    Column::hidden("session_login", "LOGIN"),
    Column::hidden("request_id", "REQUEST"),
    Column::hidden("old_values", "OLD VALUES"),
    Column::hidden("new_values", "NEW VALUES"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    #[serde(flatten)]
    entry: Entry,
    /// Machine formats have the values themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<String>,
}

/// Shows entries as a list; people see whose they are where there are several trails.
pub(super) fn show(output: &Output, entries: Vec<Placed>, several: bool) -> Result<()> {
    let for_people = matches!(output.format(), Format::Table | Format::Csv);
    let rows: Vec<_> = entries
        .into_iter()
        .map(|Placed { target, entry }| Row {
            target,
            changes: for_people.then(|| summary(&entry)),
            entry,
        })
        .collect();
    let columns = COLUMNS.map(|column| Column {
        shown: column.shown && (several || column.key != TARGET),
        ..column
    });
    output.records(&Records {
        rows: &rows,
        columns: &columns,
        empty: "no entries",
    })
}

/// The same of one trail.
pub(super) fn show_one(output: &Output, target: &str, entries: Vec<Entry>) -> Result<()> {
    let placed = entries.into_iter().map(|entry| Placed {
        target: target.to_owned(),
        entry,
    });
    show(output, placed.collect(), false)
}

/// Shows entries one by one as they come, each on a line of its own.
pub(super) struct Follower<'a> {
    output: &'a Output,
}

impl<'a> Follower<'a> {
    /// JSON and YAML have an end, and so cannot be followed.
    pub(super) fn new(output: &'a Output) -> Result<Self> {
        match output.format() {
            Format::Table | Format::Ndjson => Ok(Self { output }),
            Format::Json | Format::Yaml | Format::Csv => {
                Err(Failure::usage("what has no end is shown as a table or as ndjson")
                    .hint("--format ndjson"))
            }
        }
    }

    pub(super) fn show(&self, placed: Placed) -> Result<()> {
        let Placed { target, entry } = placed;
        if self.output.format() == Format::Ndjson {
            let row = Row {
                target,
                changes: None,
                entry,
            };
            return self.output.document(&row);
        }
        let words = [
            Some(entry.occurred_at.to_rfc3339_opts(SecondsFormat::Millis, true)),
            entry.actor.clone(),
            Some(entry.action.clone()),
            entry.table_name.clone(),
            entry.record.clone(),
            Some(summary(&entry)).filter(|summary| !summary.is_empty()),
            entry.reason.as_ref().map(|reason| format!("({reason})")),
        ];
        let line: Vec<String> = words.into_iter().flatten().collect();
        self.output.data(&format!("{}\n", line.join("  ")))
    }
}
