//! `migrate plan`

use clap::Args;
use serde::Serialize;

use super::hazards::Hazards;
use super::survey::SurveyArgs;
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::migrate::lint::Finding;
use crate::migrate::{Planned, UpRequest};
use crate::output::{Column, Records};

/// The arguments of `migrate plan`.
#[derive(Debug, Args)]
pub struct PlanArgs {
    #[command(flatten)]
    survey: SurveyArgs,

    /// Only migrations of this context and of those that it builds on; may be repeated
    #[arg(long = "context", value_delimiter = ',', value_name = "CONTEXT")]
    contexts: Vec<String>,

    /// Up to this migration, itself included
    #[arg(long, value_name = "NUMBER")]
    to: Option<i32>,

    /// Migrations too that newer ones are applied before
    #[arg(long)]
    out_of_order: bool,

    /// Exit with 1 when something is pending
    #[arg(long)]
    exit_code: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("transactional", "IN A TRANSACTION"),
    Column::new("behind", "AFTER THE NEWER"),
    Column::new("hazards", "HAZARDS"),
    Column::hidden("file", "FILE"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    version: i32,
    context: String,
    name: String,
    file: String,
    transactional: bool,
    behind: Option<String>,
    /// Rules that the lint finds broken, each with its line.
    hazards: Vec<String>,
}

impl PlanArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let request = UpRequest {
            to: self.to,
            contexts: self.contexts,
            out_of_order: self.out_of_order,
            ..UpRequest::default()
        };
        let answers = self
            .survey
            .ask(app, async |engine, target| engine.plan(target, &request).await)
            .await?;
        let asked = answers.len();
        let plans: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| answer.or_warn(app))
            .collect();
        let mut hazards = Hazards::new(&self.survey)?;
        let mut rows = Vec::new();
        for (target, plan) in &plans {
            let pending = plan.steps.iter().map(|step| step.migration.version).collect();
            let found = hazards.of(target, pending);
            rows.extend(plan.steps.iter().map(|step| row(target.name(), step, found)));
        }
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "nothing is pending",
        })?;
        if rows.iter().any(|row| !row.hazards.is_empty()) {
            app.output.hint(&format!(
                "{} shows how it is done safely",
                self.survey.files.command("migrate lint")
            ));
        }
        Ok(if plans.len() < asked {
            Outcome::Partial
        } else if self.exit_code && !rows.is_empty() {
            Outcome::Found
        } else {
            Outcome::Done
        })
    }
}

fn row(target: &str, step: &Planned, found: &[Finding]) -> Row {
    let own = |finding: &&Finding| finding.migration.as_ref() == Some(&step.migration);
    Row {
        target: target.to_owned(),
        version: step.migration.version,
        context: step.migration.context.clone(),
        name: step.migration.name.clone(),
        file: step.file.clone(),
        transactional: step.transactional,
        behind: step.behind.as_ref().map(ToString::to_string),
        hazards: found
            .iter()
            .filter(own)
            .map(|finding| format!("{} on line {}", finding.rule, finding.line))
            .collect(),
    }
}
