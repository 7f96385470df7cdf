//! `run show`

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::app::App;
use crate::commands::fleet::selection::find_run;
use crate::commands::operation::Operation;
use crate::db::landlord::runs::{self, Run, Target};
use crate::error::{Outcome, Result};
use crate::output::{Column, Format, Records};

/// The arguments of `run show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The run
    #[arg(value_name = "RUN")]
    run: Uuid,
}

const TARGET_COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("wave", "WAVE"),
    Column::new("state", "STATE"),
    Column::new("attempts", "ATTEMPTS"),
    Column::new("result", "RESULT"),
    Column::new("sqlstate", "SQLSTATE"),
    Column::new("message", "MESSAGE"),
    Column::hidden("object", "OBJECT"),
    Column::hidden("position", "POSITION"),
    Column::hidden("tenant_id", "TENANT"),
    Column::hidden("duration_ms", "MILLISECONDS"),
];

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    run: &'a Run,
    databases: &'a [Target],
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let run = find_run(&mut landlord, self.run).await?;
        let mut targets = runs::targets(landlord.connection(), self.run).await?;
        let held = landlord.authority.clone();
        let is_covered = |target: &Target| match target.tenant_id {
            Some(tenant_id) => held.covers(tenant_id),
            None => held.covers_platform(),
        };
        if !targets.iter().any(is_covered) && !targets.is_empty() {
            return Err(app
                .refusal(&mut landlord, "for the databases of this run")
                .await?);
        }
        targets.retain(is_covered);
        match app.output.format() {
            Format::Json | Format::Yaml => app.output.document(&Document {
                run: &run,
                databases: &targets,
            })?,
            format => {
                if format == Format::Table {
                    app.output.data(&heading(&run))?;
                }
                app.output.records(&Records {
                    rows: &targets,
                    columns: TARGET_COLUMNS,
                    empty: "no databases",
                })?;
            }
        }
        let is_unfinished = matches!(
            run.state.as_str(),
            "failed" | "interrupted" | "stopped" | "abandoned"
        );
        if is_unfinished && Operation::is_resumable(&run) {
            app.output.hint(&format!("tenantctl run resume {}", run.id));
        }
        Ok(Outcome::Done)
    }
}

fn heading(run: &Run) -> String {
    let because = |reason: &Option<String>| match reason {
        Some(reason) => format!(": {reason}"),
        None => String::new(),
    };
    let stopped = match &run.stopped_because {
        Some(reason) => format!("stopped: {reason}\n"),
        None => String::new(),
    };
    format!(
        "{}, {}, begun {} by {}{}\n{stopped}",
        run.operation,
        run.state,
        run.started_at.format("%Y-%m-%dT%H:%M:%SZ"),
        run.actor,
        because(&run.reason),
    )
}
