//! `audit timeline`

use clap::Args;

use super::entries::show_one;
use super::trail::{TrailArgs, tell_cut};
use crate::app::App;
use crate::error::{Outcome, Result};

/// The arguments of `audit timeline`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit timeline sita@example.org -t nrna")]
pub struct TimelineArgs {
    /// The record: id, key, unit code, e-mail, member number
    #[arg(value_name = "RECORD")]
    record: String,

    #[command(flatten)]
    trail: TrailArgs,
}

impl TimelineArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut trail = self.trail.open(app).await?;
        let life = trail.life(&self.record).await?;
        tell_cut(app, &trail, &self.record, &life);
        show_one(&app.output, &trail.target, life.entries)?;
        Ok(Outcome::Done)
    }
}
