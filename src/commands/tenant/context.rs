//! `tenant context list|enable`

use std::path::PathBuf;

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
    List(ListArgs),
    /// Add a context to the tenant, with those that it builds on; the next `migrate up` makes its tables
    Enable(EnableArgs),
}

/// Contexts of the operator's own.
#[derive(Debug, Args)]
struct OwnContexts {
    /// Folder of contexts of your own; may be repeated
    #[arg(long, value_name = "DIR")]
    migrations: Vec<PathBuf>,
}

/// The arguments of `tenant context list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantName,

    #[command(flatten)]
    own: OwnContexts,
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

    #[command(flatten)]
    own: OwnContexts,
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
            Self::List(args) => list(app, &args.tenant.resolve()?, &args.own).await,
            Self::Enable(args) => enable(app, &args.slug, &args.context, &args.own).await,
        }
    }
}

async fn list(app: &App, slug: &str, own: &OwnContexts) -> Result<Outcome> {
    let library = Library::load(Scope::Tenant, &own.migrations)?;
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

async fn enable(app: &App, slug: &str, context: &str, own: &OwnContexts) -> Result<Outcome> {
    let library = Library::load(Scope::Tenant, &own.migrations)?;
    let closure = library.closure([context]).map_err(|error| {
        Failure::not_found(error).hint("name the folder of a context of your own with --migrations DIR")
    })?;
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
    tenants::add_contexts(&mut transaction, tenant.id, &missing).await?;
    // What it has is no longer all that it is to have.
    tenants::forget_schemas(&mut transaction, &[tenant.id]).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("tenant {slug} is to have {}", missing.join(", ")))?;
    let mut hint = format!("tenantctl migrate up -t {slug}");
    for folder in &own.migrations {
        hint.push_str(" --migrations ");
        hint.push_str(&folder.display().to_string());
    }
    app.output.hint(&hint);
    Ok(Outcome::Done)
}
