//! `tenant context list|enable`

use clap::{Args, Subcommand};
use serde::Serialize;

use super::TenantName;
use crate::app::App;
use crate::commands::fleet::migrating::FileOptions;
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `tenant context`.
#[derive(Debug, Subcommand)]
pub enum ContextCommand {
    /// List the contexts that there are, and which of them the tenant has
    List(ListArgs),
    /// Add a context to the tenant, with those that it builds on; the next `migrate up` makes its tables
    Enable(EnableArgs),
}

/// The arguments of `tenant context list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantName,

    #[command(flatten)]
    own: FileOptions,
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
    own: FileOptions,
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

async fn list(app: &App, slug: &str, own: &FileOptions) -> Result<Outcome> {
    let library = own.library()?;
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let is_known = |name: &str| library.contexts().any(|context| context.name == name);
    let elsewhere = tenant.contexts.iter().filter(|name| !is_known(name));
    let rows: Vec<_> = library
        .contexts()
        .map(|context| Row {
            enabled: tenant.contexts.contains(&context.name),
            context: context.name.clone(),
            requires: context.requires.clone(),
            description: context.description.clone(),
        })
        .chain(elsewhere.map(|name| Row {
            enabled: true,
            context: name.clone(),
            requires: Vec::new(),
            description: "in a folder that is not named (--migrations)".to_owned(),
        }))
        .collect();
    app.output.records(&Records {
        rows: &rows,
        columns: COLUMNS,
        empty: "no contexts",
    })?;
    Ok(Outcome::Done)
}

async fn enable(app: &App, slug: &str, context: &str, own: &FileOptions) -> Result<Outcome> {
    let library = own.library()?;
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
    app.output
        .hint(&format!("{} -t {slug}", own.command("migrate up")));
    Ok(Outcome::Done)
}
