//! `tenant context list|enable`

use clap::{Args, Subcommand};
use serde::Serialize;

use super::TenantName;
use crate::app::App;
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};
use crate::migrate::{Library, Scope};
use crate::output::{Column, Records};

/// The verbs of `tenant context`.
#[derive(Debug, Subcommand)]
pub enum ContextCommand {
    /// List the contexts that there are, and which of them the tenant has
    List(TenantName),
    /// Add a context to the tenant, with those that it builds on; the next `migrate up` makes its tables
    Enable(EnableArgs),
}

/// The arguments of `tenant context enable`.
#[derive(Debug, Args)]
pub struct EnableArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The context
    #[arg(value_name = "CONTEXT")]
    context: String,
}

const COLUMNS: &[Column] = &[
    Column::new("context", "CONTEXT"),
    Column::new("enabled", "ENABLED"),
    Column::new("requires", "BUILDS ON"),
    Column::new("description", "DESCRIPTION"),
];

#[derive(Serialize)]
struct Row {
    context: String,
    enabled: bool,
    requires: Vec<String>,
    description: String,
}

impl ContextCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(name) => list(app, &name.resolve()?).await,
            Self::Enable(args) => enable(app, &args.slug, &args.context).await,
        }
    }
}

async fn list(app: &App, slug: &str) -> Result<Outcome> {
    let library = Library::load(Scope::Tenant, &[])?;
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let rows: Vec<_> = library
        .contexts()
        .map(|context| Row {
            enabled: tenant.contexts.contains(&context.name),
            context: context.name.clone(),
            requires: context.requires.clone(),
            description: context.description.clone(),
        })
        .collect();
    app.output.records(&Records {
        rows: &rows,
        columns: COLUMNS,
        empty: "no contexts",
    })?;
    Ok(Outcome::Done)
}

async fn enable(app: &App, slug: &str, context: &str) -> Result<Outcome> {
    let library = Library::load(Scope::Tenant, &[])?;
    let closure = library
        .closure([context])
        .map_err(|error| Failure::not_found(error).hint(format!("tenantctl tenant context list {slug}")))?;
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let missing: Vec<_> = closure
        .into_iter()
        .filter(|name| !tenant.contexts.contains(name))
        .collect();
    if missing.is_empty() {
        app.output.done(&format!("tenant {slug} has {context} already"))?;
        return Ok(Outcome::Done);
    }
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    for name in &missing {
        tenants::add_context(&mut transaction, tenant.id, name).await?;
    }
    transaction.commit().await?;
    app.output
        .done(&format!("tenant {slug} is to have {}", missing.join(", ")))?;
    app.output.hint(&format!("tenantctl migrate up -t {slug}"));
    Ok(Outcome::Done)
}
