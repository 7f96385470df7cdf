//! `run resume`

use clap::Args;
use uuid::Uuid;

use crate::app::App;
use crate::commands::operation::{self, ResumeOptions};
use crate::error::{Outcome, Result};

/// The arguments of `run resume`.
#[derive(Debug, Args)]
pub struct ResumeArgs {
    /// The run
    #[arg(value_name = "RUN")]
    run: Uuid,

    #[command(flatten)]
    options: ResumeOptions,
}

impl ResumeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        operation::resume(app, self.run, &self.options).await
    }
}
