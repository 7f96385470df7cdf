//! `migrate validate`

use clap::Args;
use serde::Serialize;

use super::hazards::{Hazards, pending};
use super::survey::SurveyArgs;
use crate::app::App;
use crate::commands::fleet::describe::describe;
use crate::error::{Outcome, Result};
use crate::migrate::{Finding, FindingKind, LibraryError};
use crate::output::{Column, Records};

/// The arguments of `migrate validate`.
#[derive(Debug, Args)]
pub struct ValidateArgs {
    #[command(flatten)]
    survey: SurveyArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("kind", "KIND"),
    Column::new("message", "MESSAGE"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    version: Option<i32>,
    context: Option<String>,
    name: Option<String>,
    kind: &'static str,
    message: String,
}

impl ValidateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let rows = match self.survey.files.library() {
            Err(failure) => match failure.error.downcast_ref::<LibraryError>() {
                Some(error) => error
                    .faults
                    .iter()
                    .map(|fault| broken("files", "file", fault.to_string()))
                    .collect(),
                None => return Err(failure),
            },
            Ok(_) => self.validate(app).await?,
        };
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "nothing is wrong",
        })?;
        Ok(if rows.is_empty() {
            Outcome::Done
        } else {
            Outcome::Found
        })
    }

    async fn validate(&self, app: &App) -> Result<Vec<Row>> {
        let limits = self.survey.limits.engine();
        let answers = self
            .survey
            .ask(app, async |engine, target| {
                let findings = engine.validate(target, &limits).await?;
                Ok((findings, pending(&engine.status(target).await?)))
            })
            .await?;
        let mut hazards = Hazards::new(&self.survey)?;
        let mut rows = Vec::new();
        for answer in answers {
            let name = answer.target.name();
            match answer.outcome {
                Ok((findings, pending)) => {
                    rows.extend(findings.into_iter().map(|finding| row(name, finding)));
                    hazards.of(&answer.target, pending);
                }
                Err(failure) => rows.push(broken(name, "unreadable", describe(&failure).message)),
            }
        }
        let errors = hazards.all().into_iter().filter(|finding| finding.is_error());
        rows.extend(errors.map(|finding| broken("files", "lint", finding.to_string())));
        Ok(rows)
    }
}

fn row(target: &str, finding: Finding) -> Row {
    Row {
        target: target.to_owned(),
        version: Some(finding.migration.version),
        context: Some(finding.migration.context),
        name: Some(finding.migration.name),
        kind: match finding.kind {
            FindingKind::ChangedFile => "changed_file",
            FindingKind::Unknown => "unknown",
            FindingKind::OutOfOrder => "out_of_order",
            FindingKind::Unfinished => "unfinished",
            FindingKind::Failed => "failed",
            FindingKind::Check => "check",
            FindingKind::BrokenCheck => "broken_check",
        },
        message: finding.message,
    }
}

fn broken(target: &str, kind: &'static str, message: String) -> Row {
    Row {
        target: target.to_owned(),
        version: None,
        context: None,
        name: None,
        kind,
        message,
    }
}
