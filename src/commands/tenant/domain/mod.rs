//! `tenant domain`: the host names of organizations. The tool looks nothing up in DNS: an operator does, and says what
//! was found.

mod add;
mod hostname;
mod list;
mod remove;
mod set_primary;
mod verify;

use clap::{Args, Subcommand};

use self::hostname::hostname;
use crate::app::{App, nearest};
use crate::db::landlord::Landlord;
use crate::db::landlord::domains::{self, Domain};
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The verbs of `tenant domain`.
#[derive(Debug, Subcommand)]
pub enum DomainCommand {
    /// List host names, of one tenant or all
    List(list::ListArgs),
    /// Add a host name to a tenant, and say what the organization must publish to show that it is its own
    Add(add::AddArgs),
    /// Hold what was found published against the token, and accept the host name
    Verify(verify::VerifyArgs),
    /// Take a host name away from its tenant
    Remove(Hostname),
    /// Make a verified host name the one under which the organization wants to be known
    SetPrimary(Hostname),
}

/// A host name.
#[derive(Debug, Args)]
pub struct Hostname {
    /// The host name
    #[arg(value_name = "HOSTNAME", value_parser = hostname)]
    hostname: String,
}

const COLUMNS: &[Column] = &[
    Column::new("hostname", "HOSTNAME"),
    Column::new("tenant", "TENANT"),
    Column::new("primary", "PRIMARY"),
    Column::new("verified", "VERIFIED"),
    Column::hidden("token", "TOKEN"),
    Column::hidden("verified_at", "SINCE"),
    Column::hidden("verified_by", "BY"),
    Column::hidden("created_at", "ADDED"),
];

impl DomainCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Add(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
            Self::Remove(args) => remove::run(app, &args.hostname).await,
            Self::SetPrimary(args) => set_primary::run(app, &args.hostname).await,
        }
    }
}

/// Finds a host name of a tenant with which the operator may do this.
async fn find(app: &App, landlord: &mut Landlord, hostname: &str) -> Result<Domain> {
    let mut all = domains::list(landlord.connection(), None, None).await?;
    if let Some(index) = all.iter().position(|domain| domain.hostname == hostname) {
        let domain = all.swap_remove(index);
        app.find_tenant(landlord, &domain.tenant).await?;
        return Ok(domain);
    }
    let slugs = app.slugs(landlord).await?;
    let names: Vec<_> = all
        .into_iter()
        .filter(|domain| slugs.contains(&domain.tenant))
        .map(|domain| domain.hostname)
        .collect();
    let failure = Failure::not_found(format!("no tenant has the host name {hostname}"));
    Err(match nearest(hostname, &names) {
        Some(near) => failure.hint(format!(
            "did you mean {near}? tenantctl tenant domain list shows all"
        )),
        None => failure.hint("tenantctl tenant domain list"),
    })
}
