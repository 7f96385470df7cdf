//! `migrate up`

use clap::Args;
use serde_json::json;

use super::fresh;
use crate::app::App;
use crate::commands::fleet::campaign::{Campaign, Manner};
use crate::commands::fleet::change::{Change, UpOptions};
use crate::commands::fleet::ending::Ending;
use crate::commands::fleet::report::{Report, Verb};
use crate::commands::fleet::rollout::RolloutOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::task::Resumable;
use crate::db::landlord::{Landlord, activity};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::seed;

/// The arguments of `migrate up`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct UpArgs {
    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    options: UpOptions,

    /// Do everything in transactions that are taken back
    #[arg(long)]
    dry_run: bool,

    /// Ask every database, although the landlord knows which ones have everything
    #[arg(long)]
    verify: bool,

    /// Apply the landlord's seeds too
    #[arg(long, requires = "landlord")]
    seed: bool,

    /// Drop the landlord's schema with all that is in it and make it anew; asks for the landlord's name
    #[arg(
        long,
        requires = "landlord",
        conflicts_with_all = ["dry_run", "tenants", "all", "filter", "failed_in"]
    )]
    fresh: bool,

    /// The landlord's name, which --fresh asks for
    #[arg(long, value_name = "NAME", requires = "fresh")]
    confirm: Option<String>,

    /// Let --fresh forget tenants that are registered; their databases stay
    #[arg(long, requires = "fresh")]
    forget_tenants: bool,
}

impl UpArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        self.selection.require()?;
        self.options.rollout.check()?;
        let mut report = Report::new(UpOptions::NAME, Verb::Apply, self.dry_run);
        if self.selection.names_landlord() {
            self.migrate_landlord(app, &mut report).await?;
        }
        if !self.selection.names_tenants() {
            return report.conclude(app, Ending::default());
        }
        let mut landlord = if self.dry_run {
            app.landlord_at_any_version().await?
        } else {
            app.landlord().await?
        };
        let mut targets = self.selection.resolve(app, &mut landlord).await?;
        targets.retain(|target| target.tenant().is_some());
        let change = Change::up(&self.options, self.dry_run)?;
        let manner = Manner {
            verify: self.verify,
            single: self.selection.names_one(),
            landlord: false,
        };
        let campaign = Campaign::new(app, &mut landlord, change, &targets, manner).await?;
        campaign.run(&mut landlord, targets, report).await
    }

    /// The landlord comes first: the runs over tenants are recorded in it. Nothing else is begun when it fails.
    async fn migrate_landlord(&self, app: &App, report: &mut Report) -> Result<()> {
        let mut options = self.options.clone();
        if !options.files.migrations.is_empty() && !self.selection.names_tenants() {
            return Err(Failure::usage(
                "the landlord's migrations are the program's own: --migrations is for tenants",
            ));
        }
        options.files.migrations.clear();
        options.rollout = RolloutOptions::default();
        if self.selection.names_tenants() {
            // Numbers and contexts that are named are the tenants'.
            options.contexts.clear();
            options.to = None;
        }
        let mut landlord = app.landlord_at_any_version().await?;
        if self.fresh {
            fresh::run(app, landlord, self.confirm.as_deref(), self.forget_tenants).await?;
            landlord = app.landlord_at_any_version().await?;
        }
        let manner = Manner {
            landlord: true,
            ..Manner::default()
        };
        let targets = vec![Target::Landlord];
        let change = Change::up(&options, self.dry_run)?;
        let campaign = Campaign::new(app, &mut landlord, change, &targets, manner).await?;
        let ran = campaign.carry_out(&mut landlord, targets, report).await?;
        report.add(&ran.visits);
        for visit in ran.visits {
            if let Some(outcome) = visit.outcome {
                let migrated = outcome?;
                if !self.dry_run {
                    record(app, &mut landlord, &migrated.changed).await?;
                }
            }
        }
        if self.seed && !self.dry_run {
            let act = app.act(&landlord);
            let mut transaction = landlord.write(&act).await?;
            let plan = seed::Library::embedded().apply_landlord(&mut transaction).await?;
            transaction.commit().await?;
            app.output.note(if plan.is_empty() {
                "the landlord has its seeds"
            } else {
                "seeded the landlord"
            });
        }
        Ok(())
    }
}

/// The landlord's trail says who migrated it; its ledger says how.
async fn record(
    app: &App,
    landlord: &mut Landlord,
    migrations: &[crate::migrate::MigrationId],
) -> Result<()> {
    let names: Vec<String> = migrations.iter().map(ToString::to_string).collect();
    let act = app.act(landlord);
    let mut transaction = landlord.write(&act).await?;
    activity::record(
        &mut transaction,
        "migrate",
        json!({ "migrations": names }),
        Some("landlord"),
    )
    .await?;
    Ok(transaction.commit().await?)
}
