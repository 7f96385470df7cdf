//! `audit`: the trail of what was done, by whom, when and why.

mod anchor_file;
mod changes;
mod entries;
mod export;
mod filter;
mod log;
mod looks;
mod partitions;
mod prune;
mod record;
mod schema;
mod seal;
mod show;
mod state;
mod stats;
mod tail;
mod timeline;
mod trail;
mod verify;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};

/// The verbs of `audit`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// List what was done, in one trail or many, newest first
    Log(log::LogArgs),
    /// Show what is done as it is done, until Ctrl-C
    Tail(tail::TailArgs),
    /// Show one entry with its values, every entry of one record, or a record as it was
    Show(show::ShowArgs),
    /// Tell the life of one record, oldest first
    Timeline(timeline::TimelineArgs),
    /// Count entries by table, action, actor, login, day or month
    Stats(stats::StatsArgs),
    /// List the changes of a tenant's schema, newest first
    Schema(schema::SchemaArgs),
    /// Close what was written, so that no change of it goes unnoticed
    Seal(seal::SealArgs),
    /// Prove that the trail is intact and complete, as far as it is sealed
    Verify(verify::VerifyArgs),
    /// Export entries with every column, oldest first, and a manifest
    Export(export::ExportArgs),
    /// The monthly partitions of a tenant's trail
    #[command(subcommand)]
    Partitions(partitions::PartitionsCommand),
    /// Export and drop the months past their retention; their seals stay
    Prune(prune::PruneArgs),
}

impl AuditCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Log(args) => args.run(app).await,
            Self::Tail(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Timeline(args) => args.run(app).await,
            Self::Stats(args) => args.run(app).await,
            Self::Schema(args) => args.run(app).await,
            Self::Seal(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
            Self::Export(args) => args.run(app).await,
            Self::Partitions(command) => command.run(app).await,
            Self::Prune(args) => args.run(app).await,
        }
    }
}
