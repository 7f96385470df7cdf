//! `run`: what was done over many databases, target by target, and what is left of it.

mod list;
mod prune;
mod resume;
mod show;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The verbs of `run`.
#[derive(Debug, Subcommand)]
pub enum RunCommand {
    /// List the runs, newest first
    List(list::ListArgs),
    /// Show a run and what became of each database
    Show(show::ShowArgs),
    /// Remove runs of long ago from the ledger
    Prune(prune::PruneArgs),
    /// Take a run up again: what was not done, what failed, what a crash left
    Resume(resume::ResumeArgs),
}

impl RunCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Prune(args) => args.run(app).await,
            Self::Resume(args) => args.run(app).await,
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("id", "RUN"),
    Column::new("operation", "OPERATION"),
    Column::new("state", "STATE"),
    Column::new("targets", "TARGETS"),
    Column::new("done", "DONE"),
    Column::new("failed", "FAILED"),
    Column::new("started_at", "STARTED"),
    Column::new("actor", "BY"),
    Column::hidden("finished_at", "FINISHED"),
    Column::hidden("reason", "REASON"),
    Column::hidden("stopped_because", "STOPPED BECAUSE"),
    Column::hidden("concurrency", "AT ONCE"),
    Column::hidden("arguments", "ARGUMENTS"),
];
