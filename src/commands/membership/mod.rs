//! `membership`: who belongs to which unit, and since when.

mod application;
mod batch;
mod domain;
mod expire;
mod export;
mod filter;
mod history;
mod import;
mod invitation;
mod join;
mod joining_role;
mod leave;
mod list;
mod membership_type;
mod renew;
mod roll;
mod set_primary;
mod show;
mod stats;
mod suspend;
mod target;
mod token;
mod transfer;
mod type_create;
mod type_list;
mod type_update;

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
    #[command(
        after_help = "Example:\n  tenantctl membership list -t nrna --unit NP-3 --subtree --status active,suspended"
    )]
    List(list::ListArgs),
    /// Show a member by number, e-mail or id
    #[command(after_help = "Example:\n  tenantctl membership show M-000123 -t nrna")]
    Show(show::ShowArgs),
    /// Tell a member's life: every period, when they first joined, since when without a break, how long in all
    #[command(after_help = "Example:\n  tenantctl membership history M-000123 -t nrna")]
    History(history::HistoryArgs),
    /// Count members by status, type, level of units and year of joining, on any day
    #[command(
        after_help = "Example:\n  tenantctl membership stats -t nrna --as-of 2025-12-31 --unit NP-3 --subtree"
    )]
    Stats(stats::StatsArgs),
    /// Draw up the electorate of a day, with a reason for everyone who is left out
    #[command(
        after_help = "Examples:\n  tenantctl membership roll -t nrna --as-of 2026-11-01 --unit NP-3 --explain\n  tenantctl membership roll -t nrna --as-of 2026-11-01 --format csv > roll.csv"
    )]
    Roll(roll::RollArgs),
    /// Renew memberships: in time the term goes on, after a lapse it begins anew and the gap stays
    #[command(
        after_help = "Examples:\n  tenantctl membership renew M-000123 -t nrna\n  tenantctl membership renew --file paid.csv -t nrna --yes"
    )]
    Renew(Box<renew::RenewArgs>),
    /// Let the rights of members rest, until a day or until they are reinstated
    #[command(
        after_help = "Example:\n  tenantctl membership suspend M-000123 -t nrna --until 2026-06-01 --reason 'fees unpaid'"
    )]
    Suspend(Box<suspend::SuspendArgs>),
    /// End a suspension
    #[command(after_help = "Example:\n  tenantctl membership reinstate M-000123 -t nrna")]
    Reinstate(Box<suspend::ReinstateArgs>),
    /// Record that members have left
    #[command(
        after_help = "Example:\n  tenantctl membership resign M-000123 -t nrna --on 2026-03-31 --reason 'moved abroad' --yes"
    )]
    Resign(Box<leave::EndArgs>),
    /// Exclude members; needs a reason
    #[command(
        after_help = "Example:\n  tenantctl membership expel M-000123 -t nrna --reason 'resolution 12/2026' --yes"
    )]
    Expel(Box<leave::EndArgs>),
    /// Record that a member has died, which ends all memberships of the person
    #[command(
        name = "record-death",
        after_help = "Example:\n  tenantctl membership record-death M-000123 -t nrna --on 2026-03-04 --yes"
    )]
    RecordDeath(Box<leave::DeathArgs>),
    /// Record the terms and the suspensions that are over; safe to repeat, for a timer
    #[command(
        after_help = "Examples:\n  tenantctl membership expire -t nrna --dry-run\n  tenantctl membership expire -t nrna --yes"
    )]
    Expire(expire::ExpireArgs),
    /// Make one of a person's memberships the main one
    #[command(
        name = "set-primary",
        after_help = "Example:\n  tenantctl membership set-primary M-000124 -t nrna"
    )]
    SetPrimary(Box<set_primary::SetPrimaryArgs>),
    /// People who ask to become members, and the levels that decide
    #[command(subcommand)]
    Application(application::ApplicationCommand),
    /// Load members from a file: all or nothing, and every refusal explained
    #[command(
        after_help = "Examples:\n  tenantctl membership import members.csv -t nrna --dry-run\n  tenantctl membership import members.xlsx -t nrna --on-error reject --yes"
    )]
    Import(ImportArgs),
    /// Write members as the import reads them
    #[command(
        after_help = "Example:\n  tenantctl membership export -t nrna --unit NP-3 --subtree > members.csv"
    )]
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
    /// Files of members, and of those with whom something was done, which can be taken back
    #[command(
        subcommand,
        mut_subcommand("list", |verb| verb.after_help("Example:\n  tenantctl membership batch list -t nrna")),
        mut_subcommand("show", |verb| verb.after_help("Example:\n  tenantctl membership batch show 01a1f912-0000-7000-8000-000000000001 -t nrna")),
        mut_subcommand("undo", |verb| verb.after_help("Example:\n  tenantctl membership batch undo 01a1f912-0000-7000-8000-000000000001 -t nrna --dry-run"))
    )]
    Batch(BatchCommand),
}

/// The verbs of `membership type`.
#[derive(Debug, Subcommand)]
pub enum TypeCommand {
    /// List the kinds of membership
    #[command(after_help = "Example:\n  tenantctl membership type list -t nrna")]
    List(type_list::ListArgs),
    /// Create a kind of membership
    #[command(
        after_help = "Example:\n  tenantctl membership type create associate -t nrna --months 12 --fee 50.00 --approval-levels local --no-vote"
    )]
    Create(Box<type_create::CreateArgs>),
    /// Change a kind of membership; memberships that run keep their terms
    #[command(
        after_help = "Examples:\n  tenantctl membership type update ordinary -t nrna --fee 150.00 --approval-levels local,district\n  tenantctl membership type update associate -t nrna --active false"
    )]
    Update(Box<type_update::UpdateArgs>),
}

impl MembershipCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::History(args) => args.run(app).await,
            Self::Roll(args) => args.run(app).await,
            Self::Stats(args) => args.run(app).await,
            Self::Renew(args) => args.run(app).await,
            Self::Suspend(args) => args.run(app).await,
            Self::Reinstate(args) => args.run(app).await,
            Self::Resign(args) => args.resign(app).await,
            Self::Expel(args) => args.expel(app).await,
            Self::RecordDeath(args) => args.run(app).await,
            Self::Expire(args) => args.run(app).await,
            Self::SetPrimary(args) => args.run(app).await,
            Self::Application(command) => command.run(app).await,
            Self::Import(args) => import::run(app, args).await,
            Self::Export(args) => args.run(app).await,
            Self::Type(TypeCommand::List(args)) => args.run(app).await,
            Self::Type(TypeCommand::Create(args)) => args.run(app).await,
            Self::Type(TypeCommand::Update(args)) => args.run(app).await,
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
