//! `membership import`

use clap::Args;

use crate::app::App;
use crate::commands::importing;
use crate::error::{Outcome, Result};
use crate::import::members::Members;

/// The arguments of `membership import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(flatten)]
    common: importing::ImportArgs,
}

impl ImportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        self.common.run(app, Members, "members").await
    }
}
