//! `membership domain`: who has an e-mail address at a domain of the organization's own may join. The tool looks nothing
//! up in DNS: an operator does, and says what was found.

mod add;
mod join;
mod list;
mod name;
mod remove;
mod show;
mod update;
mod verify;

use clap::{Args, Subcommand};
use sqlx::PgConnection;

use crate::app::{App, nearest};
use crate::commands::TenantArg;
use crate::db::membership::domains::{self, EmailDomain};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Format};

/// The verbs of `membership domain`.
#[derive(Debug, Subcommand)]
pub enum DomainCommand {
    /// Add a domain of e-mail addresses, and say what the organization must publish to show that it is its own
    Add(add::AddArgs),
    /// List the domains with what joining through them brings
    List(list::ListArgs),
    /// Show a domain
    Show(show::ShowArgs),
    /// Hold what was found published against the token, and accept the domain
    Verify(verify::VerifyArgs),
    /// Change what joining through a domain brings, or whether people join by themselves
    Update(update::UpdateArgs),
    /// Remove a domain; who joined through it stays
    Remove(remove::RemoveArgs),
    /// Let a person join through the domain of the e-mail, or all who may; for a timer
    Join(join::JoinArgs),
}

impl DomainCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Add(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::Remove(args) => args.run(app).await,
            Self::Join(args) => args.run(app).await,
        }
    }
}

/// Which domain a verb is about.
#[derive(Debug, Args)]
pub struct DomainArg {
    /// The domain, such as example.org
    #[arg(value_name = "DOMAIN", value_parser = name::domain)]
    domain: String,

    #[command(flatten)]
    tenant: TenantArg,
}

impl DomainArg {
    async fn find(&self, connection: &mut PgConnection) -> Result<EmailDomain> {
        if let Some(found) = domains::list(connection, Some(&self.domain)).await?.pop() {
            return Ok(found);
        }
        let slug = &self.tenant.slug;
        let known: Vec<String> = domains::list(connection, None)
            .await?
            .into_iter()
            .map(|known| known.domain)
            .collect();
        let failure = Failure::not_found(format!("tenant {slug} has no e-mail domain {}", self.domain));
        Err(match nearest(&self.domain, &known) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint(format!("tenantctl membership domain list -t {slug}")),
        })
    }
}

const COLUMNS: &[Column] = &[
    Column::new("domain", "DOMAIN"),
    Column::new("unit", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("roles", "ROLES"),
    Column::new("auto_join", "AUTO-JOIN"),
    Column::new("verified", "VERIFIED"),
    Column::hidden("verification_required", "MUST BE VERIFIED"),
    Column::hidden("verified_at", "SINCE"),
    Column::hidden("verified_by", "BY"),
    Column::hidden("verified_how", "HOW"),
    Column::hidden("created_at", "ADDED"),
    Column::hidden("id", "ID"),
];

/// Says what became of a domain: a sentence for people, the domain for programs.
fn report(app: &App, domain: &EmailDomain, sentence: &str) -> Result<()> {
    if app.output.is_machine_readable() {
        app.output.record(domain, COLUMNS)
    } else {
        app.output.done(sentence)
    }
}

/// Shows a domain with the token that the organization publishes, which is kept nowhere.
fn show_token(app: &App, domain: &EmailDomain, token: &str, sentence: &str, slug: &str) -> Result<()> {
    if app.output.format() != Format::Table {
        let mut value = serde_json::to_value(domain).map_err(anyhow::Error::from)?;
        value["token"] = token.into();
        return app.output.document(&value);
    }
    let name = &domain.domain;
    app.output.data(&format!(
        "{sentence}\nThe organization shows that the domain is its own by publishing\n  \
         _tenantctl.{name}  TXT  \"tenantctl={token}\"\n"
    ))?;
    app.output.hint(&format!(
        "tenantctl membership domain verify {name} -t {slug} --token \"$(dig +short TXT _tenantctl.{name})\""
    ));
    Ok(())
}

/// What joining through a domain brings, in words.
fn brings(domain: &EmailDomain) -> String {
    let mut parts = Vec::new();
    if let (Some(unit), Some(kind)) = (&domain.unit, &domain.membership_type) {
        parts.push(format!("a membership of type {kind} in unit {unit}"));
    }
    if !domain.roles.is_empty() {
        parts.push(domain.roles.join(", "));
    }
    if parts.is_empty() {
        "nothing yet".to_owned()
    } else {
        parts.join(" with ")
    }
}
