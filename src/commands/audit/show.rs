//! `audit show`

use clap::Args;

use super::changes::side_by_side;
use super::log;
use super::trail::{Trail, TrailArgs};
use crate::app::App;
use crate::db::audit::{Entry, EntryFilter};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// A record that was changed more often is read page by page, with `audit log --record`.
const MOST_ENTRIES: i64 = 10_000;

/// The arguments of `audit show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// An entry's number; or a record: id, key, unit code, e-mail
    #[arg(value_name = "ENTRY|RECORD")]
    what: String,

    #[command(flatten)]
    trail: TrailArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Entry"),
    Column::new("occurred_at", "When"),
    Column::new("actor", "Who"),
    Column::new("session_login", "Login"),
    Column::new("command", "Command"),
    Column::new("reason", "Why"),
    Column::new("request_id", "Request"),
    Column::new("action", "Action"),
    Column::new("table_name", "Table"),
    Column::new("record", "Record"),
    Column::hidden("old_values", "Old values"),
    Column::hidden("new_values", "New values"),
];

const VALUE_COLUMNS: &[Column] = &[
    Column::new("field", "FIELD"),
    Column::new("old", "WAS"),
    Column::new("new", "IS"),
];

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut trail = self.trail.open(app).await?;
        if let Some(entry) = find_entry(&mut trail, &self.what).await? {
            show_entry(app, &entry)?;
            return Ok(Outcome::Done);
        }
        let filter = EntryFilter {
            records: Some(trail.records(&self.what).await?),
            ..EntryFilter::default()
        };
        let entries = trail.list(&filter, None, MOST_ENTRIES).await?;
        if entries.is_empty() {
            let owner = trail.owner();
            return Err(Failure::not_found(format!(
                "the trail of {owner} has no entry and no record \"{}\"",
                self.what
            )));
        }
        log::show(&app.output, entries)?;
        Ok(Outcome::Done)
    }
}

async fn find_entry(trail: &mut Trail, what: &str) -> Result<Option<Entry>> {
    let Ok(id) = what.parse() else {
        return Ok(None);
    };
    let filter = EntryFilter {
        id: Some(id),
        ..EntryFilter::default()
    };
    Ok(trail.list(&filter, None, 1).await?.pop())
}

fn show_entry(app: &App, entry: &Entry) -> Result<()> {
    app.output.record(entry, COLUMNS)?;
    let changes = side_by_side(entry);
    if app.output.is_machine_readable() || changes.is_empty() {
        return Ok(());
    }
    app.output.data("\n")?;
    app.output.records(&Records {
        rows: &changes,
        columns: VALUE_COLUMNS,
        empty: "no values",
    })
}
