//! `local`: the private PostgreSQL cluster that is used when nothing else is configured.

mod destroy;
mod down;
mod status;
mod up;
mod url;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};

/// The verbs of `local`.
#[derive(Debug, Subcommand)]
pub enum LocalCommand {
    /// Start the local cluster, and make it when it is not there yet
    Up,
    /// Stop the local cluster; its data stays
    Down,
    /// Show whether the local cluster runs, and where it is
    Status,
    /// Print the URL of the landlord's database on the local cluster
    Url,
    /// Remove the local cluster with all its databases
    Destroy(destroy::DestroyArgs),
}

impl LocalCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Up => up::run(app).await,
            Self::Down => down::run(app).await,
            Self::Status => status::run(app),
            Self::Url => url::run(app),
            Self::Destroy(args) => args.run(app).await,
        }
    }
}
