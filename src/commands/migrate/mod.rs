//! `migrate`: the migrations of the landlord and of tenants, one or many.

mod alert;
mod baseline;
mod down;
mod drift;
mod fresh;
mod glance;
mod hazards;
mod history;
mod lint;
mod measured;
mod monitor;
mod new;
mod pending;
mod plan;
mod plan_report;
mod rehearsal_report;
mod rehearse;
mod repair;
mod site;
mod status;
mod survey;
mod test_rollback;
mod up;
mod validate;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Failure, Outcome, Result};

use super::fleet::campaign::{Campaign, Manner};
use super::fleet::change::Change;
use super::fleet::selection::SelectionArgs;
use crate::fleet::Target;

/// The verbs of `migrate`.
#[derive(Debug, Subcommand)]
pub enum MigrateCommand {
    /// Show which migrations databases have, and which are pending
    Status(status::StatusArgs),
    /// Show what `up` would apply
    Plan(plan::PlanArgs),
    /// Apply what is pending
    Up(up::UpArgs),
    /// Take migrations back, newest first, with the data in what they made
    Down(down::DownArgs),
    /// Write the files of a new migration
    New(new::NewArgs),
    /// Hold the ledgers against the files and run the migrations' own checks; exit 1 when something is wrong
    Validate(validate::ValidateArgs),
    /// Apply, take back and apply again each migration on a scratch database; exit 1 when something is wrong
    TestRollback(test_rollback::TestRollbackArgs),
    /// Migrate clones of the largest and the oddest databases; forecast how long the fleet takes
    Rehearse(rehearse::RehearseArgs),
    /// Look for locks, lost data and leaks in migrations before they run; exit 1 for errors
    Lint(lint::LintArgs),
    /// Look for databases that are behind, failed, drifted or stuck, and for old backups; exit 1 when there are
    Monitor(monitor::MonitorArgs),
    /// Finish or take back what a crash left
    Repair(repair::RepairArgs),
    /// Take migrations for applied whose schema a database has already
    Baseline(baseline::BaselineArgs),
    /// Show what was done to schemas, when and by whom
    History(history::HistoryArgs),
}

impl MigrateCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Status(args) => args.run(app).await,
            Self::Plan(args) => args.run(app).await,
            Self::Up(args) => args.run(app).await,
            Self::Down(args) => args.run(app).await,
            Self::New(args) => args.run(app),
            Self::Validate(args) => args.run(app).await,
            Self::TestRollback(args) => args.run(app).await,
            Self::Rehearse(args) => args.run(app).await,
            Self::Lint(args) => args.run(app),
            Self::Monitor(args) => args.run(app).await,
            Self::Repair(args) => args.run(app).await,
            Self::Baseline(args) => args.run(app).await,
            Self::History(args) => args.run(app).await,
        }
    }
}

/// Carries a change out that takes something away: over the landlord's database or over tenants', never both at once.
async fn carry_out(app: &App, selection: &SelectionArgs, change: Change) -> Result<Outcome> {
    selection.require()?;
    if selection.names_landlord() && selection.names_tenants() {
        return Err(Failure::usage(
            "the landlord and tenants at once: do the one, then the other",
        ));
    }
    let manner = Manner {
        verify: true,
        single: selection.names_one(),
        landlord: selection.names_landlord(),
    };
    if manner.landlord {
        let mut landlord = app.landlord_at_any_version().await?;
        let targets = vec![Target::Landlord];
        let campaign = Campaign::new(app, &mut landlord, change, &targets, manner).await?;
        let report = campaign.report();
        return campaign.run(&mut landlord, targets, report).await;
    }
    let mut landlord = app.landlord().await?;
    let targets = selection.resolve(app, &mut landlord).await?;
    let campaign = Campaign::new(app, &mut landlord, change, &targets, manner).await?;
    let report = campaign.report();
    campaign.run(&mut landlord, targets, report).await
}
