//! `audit log`

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::changes::summary;
use super::moment;
use super::trail::TrailArgs;
use crate::app::App;
use crate::commands::page::cut;
use crate::db::audit::{Entry, EntryFilter};
use crate::error::{Outcome, Result};
use crate::output::{Column, Format, Output, Records};

/// The arguments of `audit log`.
#[derive(Debug, Args)]
pub struct LogArgs {
    #[command(flatten)]
    trail: TrailArgs,

    /// Only what this actor did: e-mail, login or name
    #[arg(long = "by", value_name = "ACTOR")]
    by: Option<String>,

    /// Only entries of this table, such as organization.units or units
    #[arg(long, value_name = "TABLE")]
    table: Option<String>,

    /// Only entries of this record: id, key, unit code, e-mail
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,

    /// Only this action: insert, update, delete, or an event such as unit.export
    #[arg(long, value_name = "ACTION")]
    action: Option<String>,

    /// Only what was done then or later: a date, a time, or how long ago (7d)
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    since: Option<DateTime<Utc>>,

    /// Only what was done before then
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    until: Option<DateTime<Utc>>,

    /// Only entries with this text in command, reason, key or values
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,

    /// Show so many at most
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=1_000_000))]
    limit: i64,

    /// Go on after this entry, the last of the page before
    #[arg(long, value_name = "ID")]
    after: Option<i64>,
}

const COLUMNS: &[Column] = &[
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
    #[serde(flatten)]
    entry: Entry,
    /// Machine formats have the values themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<String>,
}

impl LogArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut trail = self.trail.open(app).await?;
        let records = match &self.record {
            Some(called) => Some(trail.records(called).await?),
            None => None,
        };
        let filter = EntryFilter {
            id: None,
            actor: self.by,
            table: self.table,
            action: self.action,
            records,
            since: self.since,
            until: self.until,
            text: self.text,
        };
        let mut entries = trail.list(&filter, self.after, self.limit + 1).await?;
        cut(&app.output, &mut entries, self.limit, |entry| {
            entry.id.to_string()
        });
        show(&app.output, entries)?;
        Ok(Outcome::Done)
    }
}

/// Shows entries as a list.
pub(super) fn show(output: &Output, entries: Vec<Entry>) -> Result<()> {
    let for_people = matches!(output.format(), Format::Table | Format::Csv);
    let rows: Vec<_> = entries
        .into_iter()
        .map(|entry| Row {
            changes: for_people.then(|| summary(&entry)),
            entry,
        })
        .collect();
    output.records(&Records {
        rows: &rows,
        columns: COLUMNS,
        empty: "no entries",
    })
}
