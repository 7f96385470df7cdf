//! `tenant`: the organizations that the platform hosts.

mod abandon;
mod application;
mod archive;
mod backup;
mod backups;
mod context;
mod create;
mod credentials;
mod domain;
mod duplicate;
mod exec;
mod kept;
mod list;
mod logins;
mod maintenance;
mod psql;
mod purge;
mod rebuild;
mod relocate;
mod reset;
mod restore;
mod restore_landlord;
mod resume;
mod setting;
mod show;
mod size;
mod status;
mod suspend;
mod update;
mod validate;
mod verify_isolation;

pub use backup::BackupOptions;

use clap::{Args, Subcommand};
use sqlx::PgConnection;

use crate::app::{App, HOME_SERVER};
use crate::db::landlord::{Landlord, servers, tenants::Tenant};
use crate::db::{self};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::access;
use crate::output::Column;

/// The verbs of `tenant`.
#[derive(Debug, Subcommand)]
pub enum TenantCommand {
    /// Create a tenant from a template, or finish a creation that died half-way
    Create(create::CreateArgs),
    /// List the tenants
    List(list::ListArgs),
    /// Show one tenant
    Show(TenantName),
    /// Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong
    Status(TenantName),
    /// Change a tenant's name or tags
    Update(update::UpdateArgs),
    /// Show how much room tenants take
    Size(size::SizeArgs),
    /// Keep the organization out until it is resumed; administration and migrations go on
    Suspend(TenantName),
    /// Let a suspended organization in again
    Resume(TenantName),
    /// Keep the application out for a moment, with a message
    #[command(subcommand)]
    Maintenance(maintenance::MaintenanceCommand),
    /// Take backups of tenants or of the landlord
    Backup(backup::BackupArgs),
    /// List the backups that were taken
    Backups(backups::BackupsArgs),
    /// Put a backup in the place of a database, which is kept: a tenant's, or the landlord's
    Restore(restore::RestoreArgs),
    /// Begin anew with an empty database of the tenant's own template
    Reset(reset::ResetArgs),
    /// Put an empty database of a template in the place of a tenant's, which is kept
    Rebuild(rebuild::RebuildArgs),
    /// Copy a tenant as a tenant of its own
    Clone(duplicate::CloneArgs),
    /// Move a tenant to another server
    Move(relocate::MoveArgs),
    /// Keep the application out for good, take a backup and try it, and keep the audit trail
    Archive(archive::ArchiveArgs),
    /// Give up what was begun and not finished: a creation, restore, rebuild, reset or move before it took effect
    Abandon(abandon::AbandonArgs),
    /// Drop everything of a tenant that was archived long enough
    Purge(purge::PurgeArgs),
    /// Hold data against its rules: keys, constraints, tree, partitions, sequences, seeds, stamp; exit 1 with findings
    Validate(validate::ValidateArgs),
    /// Execute SQL in the databases of tenants and show its rows as one result
    Exec(exec::ExecArgs),
    /// Open psql in a tenant's database
    Psql(psql::PsqlArgs),
    /// The settings of an organization: defaults, and values of its own
    #[command(subcommand)]
    Setting(setting::SettingCommand),
    /// The passwords with which a tenant's application connects
    #[command(subcommand)]
    Credentials(credentials::CredentialsCommand),
    /// The host names under which organizations are reached
    #[command(subcommand)]
    Domain(domain::DomainCommand),
    /// Organizations that ask to be hosted
    #[command(subcommand)]
    Application(application::ApplicationCommand),
    /// Prove that tenants' rows are kept apart; exit 1 with what is found, each with what mends it
    VerifyIsolation(verify_isolation::VerifyIsolationArgs),
    /// The contexts that a tenant's database has
    #[command(subcommand)]
    Context(context::ContextCommand),
}

impl TenantCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(name) => show::run(app, &name.resolve()?).await,
            Self::Status(name) => status::run(app, &name.resolve()?).await,
            Self::Update(args) => args.run(app).await,
            Self::Size(args) => args.run(app).await,
            Self::Suspend(name) => suspend::run(app, &name.resolve_explicit()?).await,
            Self::Resume(name) => resume::run(app, &name.resolve_explicit()?).await,
            Self::Maintenance(command) => command.run(app).await,
            Self::Backup(args) => args.run(app).await,
            Self::Backups(args) => args.run(app).await,
            Self::Restore(args) => args.run(app).await,
            Self::Reset(args) => args.run(app).await,
            Self::Rebuild(args) => args.run(app).await,
            Self::Clone(args) => args.run(app).await,
            Self::Move(args) => args.run(app).await,
            Self::Archive(args) => args.run(app).await,
            Self::Abandon(args) => args.run(app).await,
            Self::Purge(args) => args.run(app).await,
            Self::Validate(args) => args.run(app).await,
            Self::Exec(args) => args.run(app).await,
            Self::Psql(args) => args.run(app).await,
            Self::Setting(command) => command.run(app).await,
            Self::Credentials(command) => command.run(app).await,
            Self::Domain(command) => command.run(app).await,
            Self::Application(command) => command.run(app).await,
            Self::VerifyIsolation(args) => args.run(app).await,
            Self::Context(command) => command.run(app).await,
        }
    }
}

/// The tenant that a verb is about: as the first word, or with -t.
#[derive(Clone, Debug, Args)]
pub struct TenantName {
    /// The tenant
    #[arg(value_name = "SLUG")]
    positional: Option<String>,

    /// The tenant, as for other commands
    #[arg(
        short = 't',
        long = "tenant",
        value_name = "SLUG",
        conflicts_with = "positional"
    )]
    flag: Option<String>,
}

impl TenantName {
    /// The slug, `TENANTCTL_TENANT`'s when none was given.
    fn resolve(self) -> Result<String> {
        let variable = std::env::var("TENANTCTL_TENANT")
            .ok()
            .filter(|slug| !slug.is_empty());
        self.positional.or(self.flag).or(variable).ok_or_else(unnamed)
    }

    /// The slug for a verb that takes something away: a variable never says which.
    fn resolve_explicit(self) -> Result<String> {
        self.positional.or(self.flag).ok_or_else(unnamed)
    }
}

fn unnamed() -> Failure {
    Failure::usage("which tenant? Give its slug").hint("tenantctl tenant list")
}

const COLUMNS: &[Column] = &[
    Column::new("slug", "SLUG"),
    Column::new("name", "NAME"),
    Column::new("template", "TEMPLATE"),
    Column::new("status", "STATUS"),
    Column::new("maintenance", "MAINTENANCE"),
    Column::new("server", "SERVER"),
    Column::new("schema_version", "SCHEMA"),
    Column::new("tags", "TAGS"),
    Column::hidden("id", "ID"),
    Column::hidden("status_reason", "REASON"),
    Column::hidden("status_changed_at", "SINCE"),
    Column::hidden("maintenance_message", "MESSAGE"),
    Column::hidden("database", "DATABASE"),
    Column::hidden("placement", "PLACEMENT"),
    Column::hidden("contexts", "CONTEXTS"),
    Column::hidden("fingerprint", "FINGERPRINT"),
    Column::hidden("created_at", "CREATED"),
];

/// A connection to work on the server where a tenant lives; `None` when it is the landlord's own, which needs none.
async fn remote_connection(app: &App, landlord: &mut Landlord, server: &str) -> Result<Option<PgConnection>> {
    if server == HOME_SERVER {
        return Ok(None);
    }
    let found = find_server(landlord, server).await?;
    let options = app.server_options(landlord, &found).await?;
    Ok(Some(db::connect(&options).await?))
}

/// Refuses a tenant whose status is none of these.
fn require_status(tenant: &Tenant, allowed: &[&str]) -> Result<()> {
    if allowed.contains(&tenant.status.as_str()) {
        return Ok(());
    }
    let message = format!("tenant {} is {}", tenant.slug, tenant.status);
    Err(Failure::refused(message).hint(format!("tenantctl tenant status {}", tenant.slug)))
}

/// Finds a server by its name.
async fn find_server(landlord: &mut Landlord, name: &str) -> Result<servers::Server> {
    let all = servers::list(landlord.connection()).await?;
    let found = all.into_iter().find(|server| server.name == name);
    found.ok_or_else(|| {
        Failure::not_found(format!("there is no server \"{name}\"")).hint("tenantctl server list")
    })
}

/// Lets the application in or keeps it out, as the landlord's row says now, on the server where the tenant lives now.
async fn enforce_access(app: &App, landlord: &mut Landlord, slug: &str) -> Result<Tenant> {
    loop {
        let tenant = app.find_tenant(landlord, slug).await?;
        let mut remote = remote_connection(app, landlord, &tenant.server).await?;
        let settled = access::settle(landlord, remote.as_mut(), slug).await?;
        if settled.server_id == tenant.server_id {
            return Ok(settled);
        }
    }
}

/// Somebody gave the tenant another status between looking and writing.
fn changed_meanwhile(slug: &str) -> Failure {
    Failure::conflict(format!("tenant {slug} changed meanwhile; look and repeat"))
        .hint(format!("tenantctl tenant status {slug}"))
}
