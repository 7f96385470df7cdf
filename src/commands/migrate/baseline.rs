//! `migrate baseline`

use std::collections::BTreeSet;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::app::App;
use crate::commands::fleet::migrating::{FileOptions, LimitOptions, Migrated, actor, count, listed};
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::selection::SelectionArgs;
use crate::db::landlord::{Landlord, activity, tenants};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::lifecycle::drift::Expectations;
use crate::migrate::{BaselinePlan, BaselineRequest, Engine, Library, Scope};
use crate::output::{Column, Confirmation};

/// The arguments of `migrate baseline`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: tenantctl migrate baseline -t nrna --context app --at 9003 --migrations contexts"
)]
pub struct BaselineArgs {
    #[command(flatten)]
    selection: SelectionArgs,

    /// The last migration whose schema the database has
    #[arg(long, value_name = "NUMBER")]
    at: i32,

    /// Only migrations of this context, of which the ledger has none; may be repeated
    #[arg(long = "context", value_delimiter = ',', value_name = "CONTEXT")]
    contexts: Vec<String>,

    /// Take the database for equal although this is different, word for word as it is told; may be repeated
    #[arg(long = "accept", value_name = "DIFFERENCE")]
    accepted: Vec<String>,

    /// Compare only, and say what would be written
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    files: FileOptions,

    #[command(flatten)]
    limits: LimitOptions,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "Target"),
    Column::new("adopted", "Taken for applied"),
    Column::new("accepted", "Accepted"),
    Column::new("version", "Version"),
    Column::new("dry_run", "Dry run"),
];

#[derive(Serialize)]
struct Shown {
    target: String,
    adopted: Vec<String>,
    accepted: Vec<String>,
    version: i32,
    dry_run: bool,
}

impl BaselineArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        self.selection.require()?;
        if !self.selection.names_one() {
            return Err(Failure::usage("a baseline is written for one database at a time"));
        }
        let mut landlord = app.landlord_at_any_version().await?;
        let mut targets = self.selection.resolve(app, &mut landlord).await?;
        let Some(target) = targets.pop() else {
            return Err(Failure::usage("no database is named"));
        };
        let library = match target {
            Target::Landlord => Library::load(Scope::Landlord, &[])?,
            Target::Tenant(_) => self.files.library()?,
        };
        let reach = Reach::find(app, &mut landlord, std::slice::from_ref(&target)).await?;
        let place = reach.migration_target(&target)?;
        let engine = Engine::new(&library, actor(app, &landlord));
        let request = BaselineRequest {
            at: self.at,
            contexts: self.contexts.clone(),
            limits: self.limits.engine(),
        };
        let plan = engine.plan_baseline(&place, &request).await?;
        if plan.adopted.is_empty() {
            return Err(Failure::refused(format!(
                "none of these contexts has a migration up to {:04}",
                self.at
            )));
        }
        let spinner = app.output.spinner("comparing");
        let versions = plan
            .present
            .iter()
            .chain(&plan.adopted)
            .map(|id| id.version)
            .collect();
        let found = Expectations::default()
            .hold_against(&reach.site(&target)?, &engine, &place, &versions)
            .await?;
        spinner.finish();
        let differences = found.differences.iter().map(ToString::to_string);
        self.refuse_differences(&target, &differences.collect())?;
        if !self.dry_run {
            let question = format!(
                "Take {} for applied in {} without running anything?",
                count(plan.adopted.len()),
                place.name
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
            let report = engine.baseline(&place, &request, &plan).await?;
            let migrated = Migrated {
                changed: report.adopted,
                present: report.present,
                fingerprint: report.fingerprint,
            };
            self.record(app, &mut landlord, &target, &migrated).await?;
        }
        self.show(app, &target, &plan)
    }

    /// Every difference has to be accepted by itself, and nothing may be accepted that is not there.
    fn refuse_differences(&self, target: &Target, differences: &BTreeSet<String>) -> Result<()> {
        if let Some(strange) = self.accepted.iter().find(|text| !differences.contains(*text)) {
            return Err(Failure::usage(format!("there is no such difference: {strange}"))
                .hint("say it word for word as it is told without --accept"));
        }
        let open: Vec<&String> = differences
            .iter()
            .filter(|difference| !self.accepted.contains(difference))
            .collect();
        let Some(first) = open.first() else {
            return Ok(());
        };
        let failure = Failure::refused(format!(
            "{} is not what migrations up to {:04} make",
            target.name(),
            self.at
        ));
        Err(Failure {
            details: open.iter().map(ToString::to_string).collect(),
            ..failure
        }
        .hint("put the database right, or name another number with --at")
        .hint(format!(
            "or, where a difference does not matter: --accept '{first}'"
        )))
    }

    /// The landlord knows from now on what the database has, and its trail who said so.
    async fn record(
        &self,
        app: &App,
        landlord: &mut Landlord,
        target: &Target,
        migrated: &Migrated,
    ) -> Result<()> {
        let act = app.act(landlord);
        let mut transaction = landlord.write(&act).await?;
        let details = json!({
            "baseline": migrated.changed.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "accepted": self.accepted,
        });
        activity::record(&mut transaction, "migrate", details, Some(target.name())).await?;
        if let Some(schema) = migrated.schema(target) {
            tenants::set_schemas(&mut transaction, &[schema]).await?;
        }
        Ok(transaction.commit().await?)
    }

    fn show(&self, app: &App, target: &Target, plan: &BaselinePlan) -> Result<Outcome> {
        if app.output.is_machine_readable() {
            let shown = Shown {
                target: target.name().to_owned(),
                adopted: plan.adopted.iter().map(ToString::to_string).collect(),
                accepted: self.accepted.clone(),
                version: self.at,
                dry_run: self.dry_run,
            };
            app.output.record(&shown, COLUMNS)?;
            return Ok(Outcome::Done);
        }
        let deed = if self.dry_run { "would take" } else { "took" };
        app.output.done(&format!(
            "{}: {deed} {} for applied: {}",
            target.name(),
            count(plan.adopted.len()),
            listed(&plan.adopted)
        ))?;
        Ok(Outcome::Done)
    }
}
