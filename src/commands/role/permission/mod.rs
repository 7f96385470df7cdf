//! `role permission`: the catalogue, and what people are given or denied beside their roles.

mod give;
mod list;
mod revoke;

use clap::Subcommand;

use crate::app::App;
use crate::db::access::definitions::Effect;
use crate::error::{Outcome, Result};

/// The verbs of `role permission`.
#[derive(Debug, Subcommand)]
pub enum PermissionCommand {
    /// List the permissions that there are, or what people are given and denied directly
    #[command(
        after_help = "Examples:\n  tenantctl role permission list -t nrna --resource membership\n  tenantctl role permission list -t nrna --direct\n  tenantctl role permission list -t nrna --user sita@example.org --history"
    )]
    List(list::ListArgs),
    /// Give a permission to a person directly, beside all roles
    #[command(
        after_help = "Example:\n  tenantctl role permission grant membership.export -t nrna --user sita@example.org --unit NP-3 --scope subtree --until 2026-12-31"
    )]
    Grant(give::GiveArgs),
    /// Deny a permission to a person, whatever roles allow it
    #[command(
        after_help = "Example:\n  tenantctl role permission deny membership.export -t nrna --user sita@example.org --scope tenant --reason \"under investigation\""
    )]
    Deny(give::GiveArgs),
    /// Take a direct permission or denial back
    #[command(
        after_help = "Example:\n  tenantctl role permission revoke membership.export -t nrna --user sita@example.org"
    )]
    Revoke(revoke::RevokeArgs),
}

impl PermissionCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Grant(args) => args.run(app, Effect::Allow).await,
            Self::Deny(args) => args.run(app, Effect::Deny).await,
            Self::Revoke(args) => args.run(app).await,
        }
    }
}
