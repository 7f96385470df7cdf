//! `migrate plan`

use std::sync::Arc;

use clap::Args;

use super::hazards::Hazards;
use super::pending::PendingArgs;
use super::plan_report::{COLUMNS, Row, text};
use super::survey::{Place, SurveyArgs};
use crate::app::App;
use crate::commands::fleet::describe::describe;
use crate::error::{Outcome, Result};
use crate::lifecycle::measuring::Measurements;
use crate::migrate::{Engine, Measured, Plan};
use crate::output::{Format, Records};

/// The arguments of `migrate plan`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl migrate plan --where 'tag=pilot'")]
pub struct PlanArgs {
    #[command(flatten)]
    survey: SurveyArgs,

    #[command(flatten)]
    pending: PendingArgs,

    /// Make no shadow database; the locks are those of PostgreSQL's documentation
    #[arg(long)]
    no_locks: bool,

    /// Exit with 1 when something is pending
    #[arg(long)]
    exit_code: bool,
}

/// What pending migrations take; by the documentation, where it could not be measured.
struct Taken {
    migrations: Arc<Vec<Measured>>,
    failure: Option<String>,
}

impl PlanArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let request = self.pending.request(&self.survey.limits);
        let measurements = Measurements::default();
        let answers = self
            .survey
            .ask_with_site(app, async |engine, place| {
                let plan = engine.plan(&place.target, &request).await?;
                let taken = self.measure(&measurements, engine, place, &plan).await;
                Ok((plan, taken))
            })
            .await?;
        let asked = answers.len();
        let plans: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| answer.or_warn(app))
            .collect();
        let mut hazards = Hazards::new(&self.survey)?;
        let mut rows = Vec::new();
        for (target, (plan, taken)) in &plans {
            if let Some(reason) = &taken.failure {
                app.output.warn(&format!(
                    "{}: the locks could not be measured: {reason}",
                    target.name()
                ));
            }
            let pending = plan.steps.iter().map(|step| step.migration.version).collect();
            let found = hazards.of(target, pending);
            rows.extend(
                plan.steps
                    .iter()
                    .map(|step| Row::new(target.name(), step, &taken.migrations, found, &request.limits)),
            );
        }
        self.show(app, &rows)?;
        Ok(if plans.len() < asked {
            Outcome::Partial
        } else if self.exit_code && !rows.is_empty() {
            Outcome::Found
        } else {
            Outcome::Done
        })
    }

    /// That a migration fails on a shadow database, or that none can be made, does not keep the plan from being shown.
    async fn measure(
        &self,
        measurements: &Measurements,
        engine: &Engine<'_>,
        place: &Place,
        plan: &Plan,
    ) -> Taken {
        let documented = |failure| Taken {
            migrations: Arc::new(engine.documented(plan)),
            failure,
        };
        if self.no_locks || plan.steps.is_empty() {
            return documented(None);
        }
        match measurements.of(&place.site, engine, plan).await {
            Ok(migrations) => Taken {
                migrations,
                failure: None,
            },
            Err(error) => documented(Some(describe(&error.into()).message)),
        }
    }

    fn show(&self, app: &App, rows: &[Row]) -> Result<()> {
        if app.output.format() == Format::Table && !app.output.chooses_columns() && !rows.is_empty() {
            app.output.data(&text(rows))?;
        } else {
            app.output.records(&Records {
                rows,
                columns: COLUMNS,
                empty: "nothing is pending",
            })?;
        }
        if rows.iter().any(|row| !row.hazards.is_empty()) {
            app.output.hint(&format!(
                "{} shows how it is done safely",
                self.survey.files.command("migrate lint")
            ));
        }
        Ok(())
    }
}
