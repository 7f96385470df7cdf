//! `migrate down`

use clap::Args;

use crate::app::App;
use crate::commands::fleet::change::Change;
use crate::commands::fleet::migrating::{FileOptions, LimitOptions};
use crate::commands::fleet::pace::positive;
use crate::commands::fleet::selection::SelectionArgs;
use crate::error::{Outcome, Result};
use crate::migrate::{DownRequest, DownTo};

/// The arguments of `migrate down`.
#[derive(Debug, Args)]
pub struct DownArgs {
    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    goal: Goal,

    /// Only migrations of this context; may be repeated
    #[arg(long = "context", value_delimiter = ',', value_name = "CONTEXT")]
    contexts: Vec<String>,

    /// Run this program's down files instead of the scripts that the ledger kept
    #[arg(long)]
    from_files: bool,

    /// Take a backup of each database before something is done there
    #[arg(long, conflicts_with = "dry_run")]
    backup: bool,

    /// Do everything in transactions that are taken back
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    files: FileOptions,

    #[command(flatten)]
    limits: LimitOptions,
}

/// How far to go back.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Goal {
    /// So many migrations
    #[arg(long, value_name = "N", value_parser = positive)]
    steps: Option<usize>,

    /// Until this migration is the newest; 0 takes back everything
    #[arg(long, value_name = "NUMBER")]
    to: Option<i32>,
}

impl DownArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let goal = match (self.goal.steps, self.goal.to) {
            (Some(steps), _) => DownTo::Steps(steps),
            (None, to) => DownTo::Version(to.unwrap_or_default()),
        };
        let request = DownRequest {
            contexts: self.contexts,
            from_files: self.from_files,
            dry_run: self.dry_run,
            limits: self.limits.engine(),
            ..DownRequest::new(goal)
        };
        let change = Change::down(request, self.files, self.limits).with_backup(self.backup);
        super::carry_out(app, &self.selection, change).await
    }
}
