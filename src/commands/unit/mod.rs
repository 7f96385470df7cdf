//! `unit`: the tree of an organization's units, and their types.

mod batch;
mod create;
mod drawing;
mod export;
mod forest;
mod import;
mod list;
mod rebuild;
mod show;
mod tree;
mod types;
mod verify;

use clap::Subcommand;

use super::TenantArg;
use super::batches::BatchCommand;
use super::importing::ImportArgs;
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The verbs of `unit`.
#[derive(Debug, Subcommand)]
pub enum UnitCommand {
    /// Create a unit
    Create(Box<create::CreateArgs>),
    /// List units, by code
    List(list::ListArgs),
    /// Draw the tree of units, or a part of it
    Tree(tree::TreeArgs),
    /// Show one unit: its place, what stands below it, how to reach it
    Show(show::ShowArgs),
    /// Load units from a spreadsheet: new ones, changed ones, moved ones
    Import(Box<ImportArgs>),
    /// Write the units as a file that an import reads
    Export(export::ExportArgs),
    /// Recompute the tree's positions and compare; exit 1 when one is wrong
    Verify(TenantArg),
    /// Make the tree's positions anew from the parents
    Rebuild(TenantArg),
    /// The types of units
    #[command(subcommand)]
    Type(types::TypeCommand),
    /// The imports of units, which can be taken back
    #[command(subcommand)]
    Batch(BatchCommand),
}

impl UnitCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Tree(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Import(args) => import::run(app, *args).await,
            Self::Export(args) => args.run(app).await,
            Self::Verify(tenant) => verify::run(app, &tenant.slug).await,
            Self::Rebuild(tenant) => rebuild::run(app, &tenant.slug).await,
            Self::Type(command) => command.run(app).await,
            Self::Batch(command) => command.run(app, batch::Units).await,
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
