//! `audit show`

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::changes::side_by_side;
use super::entries::show_one;
use super::state::{State, states_at};
use super::trail::{Trail, TrailArgs, tell_cut};
use crate::app::App;
use crate::commands::moment;
use crate::db::audit::{Entry, EntryFilter};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `audit show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// An entry's number; or a record: id, key, unit code, e-mail
    #[arg(value_name = "ENTRY|RECORD")]
    what: String,

    #[command(flatten)]
    trail: TrailArgs,

    /// The record as it was then: a date, a time, or how long ago (7d)
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    at: Option<DateTime<Utc>>,
}

const COLUMNS: &[Column] = &[
    Column::hidden("target", "Tenant"),
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

#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    #[serde(flatten)]
    entry: Entry,
}

const VALUE_COLUMNS: &[Column] = &[
    Column::new("field", "FIELD"),
    Column::new("old", "WAS"),
    Column::new("new", "IS"),
];

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut trail = self.trail.open(app).await?;
        if let Some(moment) = self.at {
            let life = trail.life(&self.what).await?;
            if life.is_cut
                && life
                    .entries
                    .first()
                    .is_none_or(|first| first.occurred_at > moment)
            {
                return Err(
                    Failure::refused("it was changed too often since to be put together").hint(format!(
                        "tenantctl audit log {} --record {} --until {}",
                        trail.selector(),
                        self.what,
                        moment.to_rfc3339()
                    )),
                );
            }
            let states = states_at(&life.entries, moment);
            show_states(app, &states)?;
            let existed = states.iter().any(|state| state.existed);
            return Ok(if existed { Outcome::Done } else { Outcome::Found });
        }
        if let Some(entry) = find_entry(&mut trail, &self.what).await? {
            show_entry(app, &trail.target, entry)?;
            return Ok(Outcome::Done);
        }
        let mut life = trail.life(&self.what).await?;
        tell_cut(app, &trail, &self.what, &life);
        life.entries.reverse();
        show_one(&app.output, &trail.target, life.entries)?;
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

fn show_entry(app: &App, target: &str, entry: Entry) -> Result<()> {
    let changes = side_by_side(&entry);
    app.output.record(&Row { target, entry }, COLUMNS)?;
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

const STATE_COLUMNS: &[Column] = &[Column::new("field", "FIELD"), Column::new("value", "WAS")];

#[derive(Serialize)]
struct Field<'a> {
    field: &'a str,
    value: &'a serde_json::Value,
}

fn show_states(app: &App, states: &[State]) -> Result<()> {
    if app.output.is_machine_readable() {
        return app.output.document(&states);
    }
    for state in states {
        let what = format!("{} {}", state.table_name, state.record);
        if !state.existed {
            app.output.data(&format!("{what} was not there\n"))?;
            continue;
        }
        app.output.data(&format!("{what}\n"))?;
        let fields: Vec<Field<'_>> = state
            .fields
            .iter()
            .map(|(field, value)| Field { field, value })
            .collect();
        app.output.records(&Records {
            rows: &fields,
            columns: STATE_COLUMNS,
            empty: "the trail knows no values of it",
        })?;
    }
    Ok(())
}
