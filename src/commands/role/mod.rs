//! `role`: who may do what, where and when.

mod assign;
mod assignments;
mod batch;
mod cache;
mod check;
mod create;
mod delete;
mod grant;
mod list;
mod name;
mod permission;
mod place;
mod platform;
mod policy;
mod reasons;
mod show;
mod unassign;
mod update;
mod who_can;

use clap::Subcommand;

use self::platform::Either;

use crate::app::App;
use crate::commands::batches::BatchCommand;
use crate::commands::importing::ImportArgs;
use crate::error::{Outcome, Result};

/// The verbs of `role`.
#[derive(Debug, Subcommand)]
pub enum RoleCommand {
    /// Create a role
    #[command(
        after_help = "Example:\n  tenantctl role create spokesperson -t nrna --name Spokesperson --maximum-holders 1 --inherits viewer --allow unit.read"
    )]
    Create(create::CreateArgs),
    /// List roles, by code
    #[command(
        after_help = "Examples:\n  tenantctl role list -t nrna\n  tenantctl role list -t nrna --allowing membership.approve"
    )]
    List(Either<list::ListArgs>),
    /// Show one role: what it allows and denies, from whom it inherits, what excludes it
    #[command(after_help = "Example:\n  tenantctl role show chair -t nrna")]
    Show(show::ShowArgs),
    /// Change a role: its name, its holders, what it inherits and what excludes it
    #[command(
        after_help = "Examples:\n  tenantctl role update chair -t nrna --inherits membership_officer --maximum-holders 1\n  tenantctl role update chair -t nrna --excludes treasurer --reason \"who decides does not hold the money\""
    )]
    Update(update::UpdateArgs),
    /// Delete a role that nobody holds
    #[command(after_help = "Example:\n  tenantctl role delete spokesperson -t nrna --yes")]
    Delete(delete::DeleteArgs),
    /// Make a role allow permissions, or deny them
    #[command(
        after_help = "Examples:\n  tenantctl role grant chair membership.approve membership.reject -t nrna\n  tenantctl role grant chair tally.count -t nrna --deny"
    )]
    Grant(grant::GrantArgs),
    /// Take permissions, allowed or denied, out of a role
    #[command(after_help = "Example:\n  tenantctl role revoke chair membership.expel -t nrna")]
    Revoke(grant::RevokeArgs),
    /// Give a role to a person, at a unit or everywhere, for a term
    #[command(
        after_help = "Examples:\n  tenantctl role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree --kind elected --from 2026-01-01 --until 2027-12-31\n  tenantctl role assign administrator -t nrna --user ram@example.org --scope tenant\n  tenantctl role assign operator --platform --user second@example.org -t nrna"
    )]
    Assign(Either<assign::AssignArgs>),
    /// Give roles to many people, from a spreadsheet
    #[command(
        after_help = "Example:\n  tenantctl role import -t nrna officers.csv --on-error reject --dry-run"
    )]
    Import(Box<ImportArgs>),
    /// The imports of roles, which can be taken back
    #[command(
        subcommand,
        mut_subcommand("list", |verb| verb.after_help("Example:\n  tenantctl role batch list -t nrna")),
        mut_subcommand("show", |verb| verb.after_help("Example:\n  tenantctl role batch show 01a1f912-0000-7000-8000-000000000001 -t nrna")),
        mut_subcommand("undo", |verb| verb.after_help("Example:\n  tenantctl role batch undo 01a1f912-0000-7000-8000-000000000001 -t nrna --dry-run"))
    )]
    Batch(BatchCommand),
    /// Take a role from a person: its term ends
    #[command(
        after_help = "Example:\n  tenantctl role unassign chair -t nrna --user sita@example.org --unit NP-3 --on 2026-06-30 --reason resigned"
    )]
    Unassign(Either<unassign::UnassignArgs>),
    /// List who holds which role today, on another day, or ever
    #[command(
        after_help = "Examples:\n  tenantctl role assignments -t nrna --unit NP-3 --subtree\n  tenantctl role assignments chair -t nrna --history"
    )]
    Assignments(Either<assignments::AssignmentsArgs>),
    /// Tell whether somebody may do something, and why; exit 1 when not
    #[command(
        after_help = "Examples:\n  tenantctl role check membership.approve -t nrna --user sita@example.org --unit NP-3-27 --explain\n  tenantctl role check membership.approve -t nrna --user sita@example.org --unit NP-3-27 --at 2025-06-30"
    )]
    Check(Either<check::CheckArgs>),
    /// List everybody who may do something, with why
    #[command(after_help = "Example:\n  tenantctl role who-can membership.approve -t nrna --unit NP-3-27")]
    WhoCan(who_can::WhoCanArgs),
    /// Show what a policy would change: in the roles, and for whom
    #[command(after_help = "Example:\n  tenantctl role diff policy.yaml -t nrna --exit-code")]
    Diff(policy::diff::DiffArgs),
    /// Make the roles what a policy says
    #[command(after_help = "Example:\n  tenantctl role apply policy.yaml -t nrna --prune --dry-run")]
    Apply(policy::apply::ApplyArgs),
    /// Write the roles as a policy
    #[command(after_help = "Example:\n  tenantctl role export -t nrna > policy.yaml")]
    Export(policy::export::ExportArgs),
    /// Try who may do what on given days, also by a policy that is not applied; exit 1 when anything comes out otherwise
    #[command(after_help = "Example:\n  tenantctl role test tests.yaml -t nrna --policy policy.yaml")]
    Test(policy::test::TestArgs),
    /// What the database keeps derived of who may do what
    #[command(subcommand)]
    Cache(cache::CacheCommand),
    /// What can be allowed, and what people are given or denied beside their roles
    #[command(subcommand)]
    Permission(permission::PermissionCommand),
}

impl RoleCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(Either::Tenant(args)) => args.run(app).await,
            Self::List(Either::Platform(args)) => args.list(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::Delete(args) => args.run(app).await,
            Self::Grant(args) => args.run(app).await,
            Self::Revoke(args) => args.run(app).await,
            Self::Assign(Either::Tenant(args)) => args.run(app).await,
            Self::Assign(Either::Platform(args)) => args.assign(app).await,
            Self::Import(args) => batch::import(app, *args).await,
            Self::Batch(command) => command.run(app, batch::Assignments).await,
            Self::Unassign(Either::Tenant(args)) => args.run(app).await,
            Self::Unassign(Either::Platform(args)) => args.unassign(app).await,
            Self::Assignments(Either::Tenant(args)) => args.run(app).await,
            Self::Assignments(Either::Platform(args)) => args.assignments(app).await,
            Self::Check(Either::Tenant(args)) => args.run(app).await,
            Self::Check(Either::Platform(args)) => args.check(app).await,
            Self::WhoCan(args) => args.run(app).await,
            Self::Diff(args) => args.run(app).await,
            Self::Apply(args) => args.run(app).await,
            Self::Export(args) => args.run(app).await,
            Self::Test(args) => args.run(app).await,
            Self::Cache(command) => command.run(app).await,
            Self::Permission(command) => command.run(app).await,
        }
    }
}
