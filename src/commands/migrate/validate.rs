//! `migrate validate`

use clap::Args;
use serde::Serialize;

use super::drift;
use super::hazards::{Hazards, pending};
use super::survey::SurveyArgs;
use crate::app::App;
use crate::commands::fleet::describe::describe;
use crate::error::{Outcome, Result};
use crate::lifecycle::drift::{Drift, Expectations};
use crate::migrate::{Finding, FindingKind, LibraryError};
use crate::output::{Column, Format, Records};

/// The arguments of `migrate validate`.
#[derive(Debug, Args)]
pub struct ValidateArgs {
    #[command(flatten)]
    survey: SurveyArgs,

    /// Hold the catalogues too against those that the migrations make on shadow databases
    #[arg(long)]
    catalogue: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("version", "NUMBER"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("kind", "KIND"),
    Column::new("message", "MESSAGE"),
];

/// Something that is wrong.
#[derive(Serialize)]
pub(super) struct Row {
    pub target: String,
    pub version: Option<i32>,
    pub context: Option<String>,
    pub name: Option<String>,
    pub kind: &'static str,
    pub message: String,
}

impl ValidateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (mut rows, drifts) = match self.survey.files.library() {
            Err(failure) => match failure.error.downcast_ref::<LibraryError>() {
                Some(error) => {
                    let faults = error.faults.iter();
                    let faults = faults.map(|fault| broken("files", "file", fault.to_string()));
                    (faults.collect(), Vec::new())
                }
                None => return Err(failure),
            },
            Ok(_) => self.validate(app).await?,
        };
        let is_sound = rows.is_empty() && drifts.iter().all(|(_, drift)| drift.is_none());
        let is_table = app.output.format() == Format::Table;
        if !is_table {
            rows.extend(drift::rows(&drifts));
        }
        if !(is_table && rows.is_empty() && !is_sound) {
            app.output.records(&Records {
                rows: &rows,
                columns: COLUMNS,
                empty: "nothing is wrong",
            })?;
        }
        if is_table {
            app.output.data(&drift::text(&drifts))?;
        }
        Ok(if is_sound { Outcome::Done } else { Outcome::Found })
    }

    async fn validate(&self, app: &App) -> Result<(Vec<Row>, Vec<(String, Drift)>)> {
        let limits = self.survey.limits.engine();
        let expectations = Expectations::default();
        let answers = self
            .survey
            .ask_with_site(app, async |engine, place| {
                let findings = engine.validate(&place.target, &limits).await?;
                let pending = pending(&engine.status(&place.target).await?);
                let drift = if self.catalogue {
                    expectations.drift(&place.site, engine, &place.target).await?
                } else {
                    Drift::default()
                };
                Ok((findings, pending, drift))
            })
            .await?;
        let mut hazards = Hazards::new(&self.survey)?;
        let (mut rows, mut drifts) = (Vec::new(), Vec::new());
        for answer in answers {
            let name = answer.target.name();
            match answer.outcome {
                Ok((findings, pending, drift)) => {
                    rows.extend(findings.into_iter().map(|finding| row(name, finding)));
                    hazards.of(&answer.target, pending);
                    drifts.push((name.to_owned(), drift));
                }
                Err(failure) => rows.push(broken(name, "unreadable", describe(&failure).message)),
            }
        }
        let errors = hazards.all().into_iter().filter(|finding| finding.is_error());
        rows.extend(errors.map(|finding| broken("files", "lint", finding.to_string())));
        Ok((rows, drifts))
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

pub(super) fn broken(target: &str, kind: &'static str, message: String) -> Row {
    Row {
        target: target.to_owned(),
        version: None,
        context: None,
        name: None,
        kind,
        message,
    }
}
