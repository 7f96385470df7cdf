//! `migrate status`

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::glance::Glance;
use super::survey::{Answer, SurveyArgs};
use crate::app::App;
use crate::commands::fleet::describe::describe;
use crate::error::{Outcome, Result};
use crate::migrate::{MigrationStatus, Standing, Status};
use crate::output::{Column, Records};

/// The arguments of `migrate status`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    #[command(flatten)]
    survey: SurveyArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "VERSION"),
    Column::new("pending", "PENDING"),
    Column::new("state", "STATE"),
    Column::new("message", "MESSAGE"),
    Column::hidden("applied", "APPLIED"),
    Column::hidden("fingerprint", "FINGERPRINT"),
    Column::hidden("migrated_by", "MIGRATED BY"),
];

const MIGRATION_COLUMNS: &[Column] = &[
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("state", "STATE"),
    Column::new("started_at", "BEGUN"),
    Column::new("actor", "BY"),
    Column::hidden("duration_ms", "MILLISECONDS"),
    Column::hidden("attempts", "ATTEMPTS"),
    Column::hidden("tool_version", "TOOL"),
    Column::hidden("checksum", "CHECKSUM"),
    Column::hidden("error", "ERROR"),
];

/// How one database stands.
#[derive(Serialize)]
struct Row {
    target: String,
    version: Option<i32>,
    pending: Option<usize>,
    state: &'static str,
    applied: Option<usize>,
    fingerprint: Option<String>,
    migrated_by: Option<String>,
    message: Option<String>,
}

/// How one migration stands in the only database that was named.
#[derive(Serialize)]
struct MigrationRow {
    version: i32,
    context: String,
    name: String,
    state: &'static str,
    started_at: Option<DateTime<Utc>>,
    actor: Option<String>,
    duration_ms: Option<u64>,
    attempts: Option<i32>,
    tool_version: Option<String>,
    checksum: Option<String>,
    error: Option<String>,
}

impl StatusArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let answers = self
            .survey
            .ask(app, async |engine, target| engine.status(target).await)
            .await?;
        if self.survey.selection.names_one() {
            for answer in answers {
                show_one(app, answer.outcome?)?;
            }
            return Ok(Outcome::Done);
        }
        let glance = Glance::of(&answers);
        let rows: Vec<Row> = answers.into_iter().map(row).collect();
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no database is concerned",
        })?;
        for line in glance.lines() {
            app.output.note(&line);
        }
        let unknown = rows.iter().any(|row| row.version.is_none());
        Ok(if unknown { Outcome::Partial } else { Outcome::Done })
    }
}

fn show_one(app: &App, status: Status) -> Result<()> {
    if let Some(holder) = &status.holder {
        app.output.note(&format!("being migrated by {holder}"));
    }
    let rows: Vec<MigrationRow> = status.migrations.into_iter().map(migration_row).collect();
    app.output.records(&Records {
        rows: &rows,
        columns: MIGRATION_COLUMNS,
        empty: "no migrations",
    })
}

fn migration_row(status: MigrationStatus) -> MigrationRow {
    let MigrationStatus {
        migration,
        standing,
        row,
    } = status;
    let row = row.as_ref();
    MigrationRow {
        version: migration.version,
        context: migration.context,
        name: migration.name,
        state: standing.name(),
        started_at: row.map(|row| row.started_at),
        actor: row.map(|row| row.actor.clone()),
        duration_ms: row
            .and_then(|row| row.duration)
            .and_then(|duration| u64::try_from(duration.as_millis()).ok()),
        attempts: row.map(|row| row.attempts),
        tool_version: row.map(|row| row.tool_version.clone()),
        checksum: row.map(|row| row.checksum.clone()),
        error: row.and_then(|row| row.error.clone()),
    }
}

fn row(answer: Answer<Status>) -> Row {
    let target = answer.target.name().to_owned();
    match answer.outcome {
        Ok(status) => {
            let has = |standing| {
                status
                    .migrations
                    .iter()
                    .filter(move |found| found.standing == standing)
            };
            let applied = status
                .migrations
                .iter()
                .filter(|found| matches!(found.standing, Standing::Applied | Standing::Drifted))
                .collect::<Vec<_>>();
            Row {
                target,
                version: Some(applied.last().map_or(0, |found| found.migration.version)),
                pending: Some(has(Standing::Pending).count() + has(Standing::Failed).count()),
                state: state(&status),
                applied: Some(applied.len()),
                fingerprint: Some(status.fingerprint.clone()),
                migrated_by: status.holder.as_ref().map(ToString::to_string),
                message: has(Standing::Failed)
                    .chain(has(Standing::Running))
                    .find_map(|found| found.row.as_ref()?.error.clone()),
            }
        }
        Err(failure) => Row {
            target,
            version: None,
            pending: None,
            state: "unknown",
            applied: None,
            fingerprint: None,
            migrated_by: None,
            message: Some(describe(&failure).message),
        },
    }
}

/// The state of a database is that of its worst migration.
fn state(status: &Status) -> &'static str {
    let worst = [
        (Standing::Running, "unfinished"),
        (Standing::Unknown, "ahead"),
        (Standing::Drifted, "drifted"),
        (Standing::Failed, "failed"),
        (Standing::Pending, "behind"),
    ];
    if status.holder.is_some() {
        return "migrating";
    }
    worst
        .into_iter()
        .find(|(standing, _)| {
            status
                .migrations
                .iter()
                .any(|migration| migration.standing == *standing)
        })
        .map_or("current", |(_, state)| state)
}
