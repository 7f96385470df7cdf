//! `migrate history`

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::survey::SurveyArgs;
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::migrate::Change;
use crate::output::{Column, Records};

/// The arguments of `migrate history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    #[command(flatten)]
    survey: SurveyArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("occurred_at", "WHEN"),
    Column::new("direction", "WHAT"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("actor", "BY"),
    Column::new("reason", "REASON"),
    Column::hidden("tool_version", "TOOL"),
    Column::hidden("checksum", "CHECKSUM"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    occurred_at: DateTime<Utc>,
    direction: &'static str,
    version: i32,
    context: String,
    name: String,
    actor: String,
    reason: Option<String>,
    tool_version: String,
    checksum: String,
}

impl HistoryArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let answers = self
            .survey
            .ask(app, async |engine, target| engine.history(target).await)
            .await?;
        let asked = answers.len();
        let histories: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| answer.or_warn(app))
            .collect();
        let outcome = if histories.len() < asked {
            Outcome::Partial
        } else {
            Outcome::Done
        };
        let rows: Vec<Row> = histories
            .into_iter()
            .flat_map(|(target, changes)| changes.into_iter().map(move |change| row(target.name(), change)))
            .collect();
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "nothing was done yet",
        })?;
        Ok(outcome)
    }
}

fn row(target: &str, change: Change) -> Row {
    Row {
        target: target.to_owned(),
        occurred_at: change.occurred_at,
        direction: change.direction.name(),
        version: change.migration.version,
        context: change.migration.context,
        name: change.migration.name,
        actor: change.actor,
        reason: change.reason,
        tool_version: change.tool_version,
        checksum: change.checksum,
    }
}
