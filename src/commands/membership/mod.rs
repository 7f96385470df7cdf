//! `membership`: who belongs to which unit, and since when.

mod import;

use clap::Subcommand;

use super::importing::ImportArgs;
use crate::app::App;
use crate::error::{Outcome, Result};

/// The verbs of `membership`.
#[derive(Debug, Subcommand)]
pub enum MembershipCommand {
    /// Load members from a file, all or nothing, with every refusal explained
    Import(ImportArgs),
}

impl MembershipCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Import(args) => import::run(app, args).await,
        }
    }
}
