//! `audit`: the trail of what was done, by whom, when and why.

mod changes;
mod log;
mod moment;
mod record;
mod seal;
mod show;
mod trail;
mod verify;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};

/// The verbs of `audit`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// List what was done, newest first
    Log(log::LogArgs),
    /// Show one entry with its values, or every entry of one record
    Show(show::ShowArgs),
    /// Close what was written, so that no change of it goes unnoticed
    Seal(seal::SealArgs),
    /// Prove that the trail is intact and complete, as far as it is sealed
    Verify(verify::VerifyArgs),
}

impl AuditCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Log(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Seal(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
        }
    }
}
