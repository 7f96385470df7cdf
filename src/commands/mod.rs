//! The commands: a folder a noun, a file a verb. Each file holds the verb's arguments and its `run`.

mod audit;
mod batches;
mod checks;
pub mod completions;
mod doctor;
pub mod export;
mod fleet;
mod importing;
mod init;
mod keeper;
mod local;
pub mod lookup;
mod man;
mod membership;
mod migrate;
mod moment;
pub mod needs;
mod operation;
pub mod page;
mod recover;
mod repeat;
mod role;
pub mod rules;
mod run;
mod seed;
mod server;
mod template;
mod tenant;
mod unit;
mod user;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::error::{Outcome, Result};

/// The nouns.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Set the landlord up: its database, this server, the first platform administrator
    Init(init::InitArgs),
    /// The private PostgreSQL cluster that is used when nothing else is configured
    #[command(subcommand)]
    Local(local::LocalCommand),
    /// The PostgreSQL servers that hold tenant databases
    #[command(subcommand)]
    Server(server::ServerCommand),
    /// The organizations that the platform hosts
    #[command(subcommand)]
    Tenant(tenant::TenantCommand),
    /// The people of an organization
    #[command(subcommand)]
    User(user::UserCommand),
    /// The tree of an organization's units
    #[command(subcommand)]
    Unit(unit::UnitCommand),
    /// Who belongs to which unit, and since when
    #[command(subcommand)]
    Membership(membership::MembershipCommand),
    /// Who may do what, where and when: roles, permissions and who holds them
    #[command(subcommand)]
    Role(role::RoleCommand),
    /// The migrations of the landlord and of tenants, one or many
    #[command(subcommand)]
    Migrate(migrate::MigrateCommand),
    /// What was run over many databases, and what is left of it
    #[command(subcommand)]
    Run(run::RunCommand),
    /// The trail of what was done, by whom, when and why
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// The content that tenants begin with and share, held against the databases
    #[command(subcommand)]
    Seed(seed::SeedCommand),
    /// Check the whole installation: landlord, servers, tenants; exit 1 with what is found, each with what mends it
    Doctor(doctor::DoctorArgs),
    /// Print the completion script of a shell
    Completions(completions::CompletionsArgs),
    /// Print values that a shell offers
    #[command(name = "__complete", hide = true)]
    Complete(completions::candidates::CompleteArgs),
    /// Write the manual pages to a folder
    Man(man::ManArgs),
}

impl Command {
    /// Runs the command.
    ///
    /// # Errors
    /// Why it ended without doing what was asked.
    pub async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Init(args) => args.run(app).await,
            Self::Local(command) => command.run(app).await,
            Self::Server(command) => command.run(app).await,
            Self::Tenant(command) => command.run(app).await,
            Self::User(command) => command.run(app).await,
            Self::Unit(command) => command.run(app).await,
            Self::Membership(command) => command.run(app).await,
            Self::Role(command) => command.run(app).await,
            Self::Migrate(command) => command.run(app).await,
            Self::Run(command) => command.run(app).await,
            Self::Audit(command) => command.run(app).await,
            Self::Seed(command) => command.run(app).await,
            Self::Doctor(args) => args.run(app).await,
            Self::Completions(args) => args.run(app),
            Self::Complete(args) => args.run(app).await,
            Self::Man(args) => args.run(app),
        }
    }
}

/// The tenant inside which a command works.
#[derive(Debug, Clone, Args)]
pub struct TenantArg {
    /// The tenant
    #[arg(
        short = 't',
        long = "tenant",
        env = "TENANTCTL_TENANT",
        value_name = "SLUG",
        hide_env = true
    )]
    pub slug: String,
}
