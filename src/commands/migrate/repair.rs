//! `migrate repair`

use clap::Args;

use crate::app::App;
use crate::commands::fleet::change::Change;
use crate::commands::fleet::migrating::{FileOptions, LimitOptions};
use crate::commands::fleet::selection::SelectionArgs;
use crate::error::{Outcome, Result};
use crate::migrate::RepairRequest;

/// The arguments of `migrate repair`.
#[derive(Debug, Args)]
pub struct RepairArgs {
    #[command(flatten)]
    selection: SelectionArgs,

    /// Take unfinished migrations back instead of finishing them
    #[arg(long)]
    revert: bool,

    /// Take the present files for the ones that were applied
    #[arg(long)]
    accept_checksums: bool,

    #[command(flatten)]
    files: FileOptions,

    #[command(flatten)]
    limits: LimitOptions,
}

impl RepairArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let request = RepairRequest {
            revert: self.revert,
            accept_checksums: self.accept_checksums,
            expected: None,
            limits: self.limits.engine(),
        };
        let change = Change::repair(request, self.files, self.limits);
        super::carry_out(app, &self.selection, change).await
    }
}
