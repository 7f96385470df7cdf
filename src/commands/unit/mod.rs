//! `unit`: the tree of an organization's units, and their types.

mod archive;
mod batch;
mod contact;
mod create;
mod details;
mod drawing;
mod export;
mod forest;
mod import;
mod leader;
mod list;
mod mapping;
mod merge;
mod rebuild;
mod relocate;
mod show;
mod tree;
mod types;
mod update;
mod verify;

use chrono::NaiveDate;
use clap::Subcommand;
use indicatif::HumanCount;
use sqlx::PgConnection;
use uuid::Uuid;

use super::TenantArg;
use super::batches::BatchCommand;
use super::importing::ImportArgs;
use crate::app::App;
use crate::db;
use crate::db::organization::tree as organization_tree;
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The last day on which a unit works that is archived now.
fn last_day(given: Option<NaiveDate>) -> Result<NaiveDate> {
    let today = db::today();
    let day = given.unwrap_or(today);
    if day > today {
        return Err(Failure::usage(format!(
            "--on is the last day on which the unit worked, and {day} lies ahead"
        )));
    }
    Ok(day)
}

/// The verbs of `unit`.
#[derive(Debug, Subcommand)]
pub enum UnitCommand {
    /// Create a unit
    #[command(
        after_help = "Example:\n  tenantctl unit create NP-3-27 -t nrna --name Kathmandu --type district --parent NP-3"
    )]
    Create(Box<create::CreateArgs>),
    /// List units, by code
    #[command(after_help = "Example:\n  tenantctl unit list -t nrna --under NP-3 --columns code,name,email")]
    List(list::ListArgs),
    /// Draw the tree of units, or a part of it
    #[command(
        after_help = "Examples:\n  tenantctl unit tree NP-3 -t nrna --depth 2\n  tenantctl unit tree -t nrna --structure womens_wing"
    )]
    Tree(tree::TreeArgs),
    /// Show one unit: its place, what stands below it, how to reach it
    #[command(after_help = "Example:\n  tenantctl unit show NP-3 -t nrna")]
    Show(show::ShowArgs),
    /// Change what is known of a unit
    #[command(
        after_help = "Examples:\n  tenantctl unit update NP-3 -t nrna --name Bagmati --email bagmati@example.org\n  tenantctl unit update NP-3 -t nrna --clear phone,website"
    )]
    Update(Box<update::UpdateArgs>),
    /// Move a unit below another, with all that stands below it
    #[command(after_help = "Example:\n  tenantctl unit move NP-3-27 --to NP-4 -t nrna --dry-run")]
    Move(relocate::MoveArgs),
    /// Merge a unit into another: units, memberships and contacts go there, terms and roles end
    #[command(
        after_help = "Example:\n  tenantctl unit merge NP-3-28 --into NP-3-27 -t nrna --on 2026-12-31 --reason \"new boundaries\""
    )]
    Merge(merge::MergeArgs),
    /// Close a unit in which nobody is a member: it stays in the tree and takes nothing new
    #[command(
        after_help = "Example:\n  tenantctl unit archive NP-3-28 -t nrna --subtree --reason \"new boundaries\""
    )]
    Archive(archive::ArchiveArgs),
    /// Load units from a spreadsheet: new ones, changed ones, moved ones
    #[command(after_help = "Example:\n  tenantctl unit import units.csv -t nrna --dry-run")]
    Import(Box<ImportArgs>),
    /// Write the units as a file that an import reads
    #[command(after_help = "Example:\n  tenantctl unit export -t nrna > units.csv")]
    Export(export::ExportArgs),
    /// Recompute the tree's positions and compare; exit 1 when one is wrong
    #[command(after_help = "Example:\n  tenantctl unit verify -t nrna")]
    Verify(TenantArg),
    /// Make the tree's positions anew from the parents
    #[command(after_help = "Example:\n  tenantctl unit rebuild -t nrna")]
    Rebuild(TenantArg),
    /// The types of units
    #[command(subcommand)]
    Type(types::TypeCommand),
    /// The imports of units, which can be taken back
    #[command(
        subcommand,
        mut_subcommand("list", |verb| verb.after_help("Example:\n  tenantctl unit batch list -t nrna")),
        mut_subcommand("show", |verb| verb.after_help("Example:\n  tenantctl unit batch show 01a1f912-0000-7000-8000-000000000001 -t nrna")),
        mut_subcommand("undo", |verb| verb.after_help("Example:\n  tenantctl unit batch undo 01a1f912-0000-7000-8000-000000000001 -t nrna --dry-run"))
    )]
    Batch(BatchCommand),
    /// How to reach units, and whom
    #[command(subcommand)]
    Contact(contact::ContactCommand),
    /// Who leads units, in which position and for which term
    #[command(subcommand)]
    Leader(leader::LeaderCommand),
    /// Functional structures beside the tree, such as a women's wing
    #[command(subcommand)]
    Mapping(mapping::MappingCommand),
}

impl UnitCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Tree(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::Move(args) => args.run(app).await,
            Self::Merge(args) => args.run(app).await,
            Self::Archive(args) => args.run(app).await,
            Self::Import(args) => import::run(app, *args).await,
            Self::Export(args) => args.run(app).await,
            Self::Verify(tenant) => verify::run(app, &tenant.slug).await,
            Self::Rebuild(tenant) => rebuild::run(app, &tenant.slug).await,
            Self::Type(command) => command.run(app).await,
            Self::Batch(command) => command.run(app, batch::Units).await,
            Self::Contact(command) => command.run(app).await,
            Self::Leader(command) => command.run(app).await,
            Self::Mapping(command) => command.run(app).await,
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("name", "NAME"),
    Column::new("name_local", "LOCAL NAME"),
    Column::new("type", "TYPE"),
    Column::new("parent_code", "PARENT"),
    Column::new("status", "STATUS"),
    Column::hidden("status_reason", "REASON"),
    Column::hidden("description", "DESCRIPTION"),
    Column::hidden("established_on", "ESTABLISHED"),
    Column::hidden("dissolved_on", "DISSOLVED"),
    Column::hidden("address_line1", "ADDRESS"),
    Column::hidden("address_line2", "ADDRESS 2"),
    Column::hidden("city", "CITY"),
    Column::hidden("region", "REGION"),
    Column::hidden("postal_code", "POSTAL CODE"),
    Column::hidden("country_code", "COUNTRY"),
    Column::hidden("email", "E-MAIL"),
    Column::hidden("phone", "PHONE"),
    Column::hidden("website", "WEBSITE"),
    Column::hidden("attributes", "ATTRIBUTES"),
    Column::hidden("depth", "DEPTH"),
    Column::hidden("id", "ID"),
    Column::hidden("created_at", "CREATED"),
    Column::hidden("updated_at", "CHANGED"),
];

/// How many units stand below one.
#[derive(PartialEq)]
struct Below {
    all: i64,
    open: i64,
}

impl Below {
    /// ` with the 12 units below it`, or nothing.
    fn along(&self) -> String {
        match self.all {
            0 => String::new(),
            1 => " with the unit below it".to_owned(),
            all => format!(" with the {} units below it", HumanCount(all.unsigned_abs())),
        }
    }
}

async fn below(connection: &mut PgConnection, id: Uuid) -> Result<Below> {
    let (mut all, mut open) = (0, 0);
    for count in organization_tree::counts_below(connection, id).await? {
        all += count.below;
        open += count.open;
    }
    Ok(Below { all, open })
}

/// The command that shows who holds which role at a unit and below it.
fn roles_within(slug: &str, code: &str) -> String {
    format!("tenantctl role assignments -t {slug} --unit {code} --subtree")
}
