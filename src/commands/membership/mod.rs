//! `membership`: who belongs to which unit, and since when.

mod batch;
mod domain;
mod export;
mod filter;
mod import;
mod invitation;
mod join;
mod joining_role;
mod list;
mod membership_type;
mod show;
mod stats;
mod token;
mod transfer;
mod type_create;
mod type_list;

use clap::Subcommand;

use super::batches::BatchCommand;
use super::importing::ImportArgs;
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The verbs of `membership`.
#[derive(Debug, Subcommand)]
pub enum MembershipCommand {
    /// List members
    List(list::ListArgs),
    /// Show a member by number, e-mail or id
    Show(show::ShowArgs),
    /// Count members by status, type, level of units and year of joining
    Stats(stats::StatsArgs),
    /// Load members from a file: all or nothing, and every refusal explained
    Import(ImportArgs),
    /// Write members as the import reads them
    Export(export::ExportArgs),
    /// The kinds of membership
    #[command(subcommand)]
    Type(TypeCommand),
    /// Moves of members between units, with the consent of both
    #[command(subcommand)]
    Transfer(transfer::TransferCommand),
    /// People who are invited by e-mail, and how they answer
    #[command(subcommand)]
    Invitation(invitation::InvitationCommand),
    /// Domains of e-mail addresses whose holders may join by themselves
    #[command(subcommand)]
    Domain(domain::DomainCommand),
    /// The imports of members, which can be taken back
    #[command(subcommand)]
    Batch(BatchCommand),
}

/// The verbs of `membership type`.
#[derive(Debug, Subcommand)]
pub enum TypeCommand {
    /// List the kinds of membership
    List(type_list::ListArgs),
    /// Create a kind of membership
    Create(Box<type_create::CreateArgs>),
}

impl MembershipCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Stats(args) => args.run(app).await,
            Self::Import(args) => import::run(app, args).await,
            Self::Export(args) => args.run(app).await,
            Self::Type(TypeCommand::List(args)) => args.run(app).await,
            Self::Type(TypeCommand::Create(args)) => args.run(app).await,
            Self::Transfer(command) => command.run(app).await,
            Self::Invitation(command) => command.run(app).await,
            Self::Domain(command) => command.run(app).await,
            Self::Batch(command) => command.run(app, batch::Members).await,
        }
    }
}

const MEMBER_COLUMNS: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("unit_code", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("status", "STATUS"),
    Column::new("joined_on", "JOINED"),
    Column::new("expires_on", "EXPIRES"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::hidden("phone", "PHONE"),
    Column::hidden("unit_name", "UNIT NAME"),
    Column::hidden("is_primary", "PRIMARY"),
    Column::hidden("first_joined_on", "FIRST JOINED"),
    Column::hidden("joined_via", "JOINED VIA"),
    Column::hidden("import_batch_id", "BATCH"),
    Column::hidden("updated_at", "UPDATED"),
    Column::hidden("user_id", "PERSON"),
    Column::hidden("id", "ID"),
];
