//! `role cache`: what the database keeps derived of who may do what.

use clap::Subcommand;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::cache;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `role cache`.
#[derive(Debug, Subcommand)]
pub enum CacheCommand {
    /// Recompute what everybody may do and compare; exit 1 when an entry is stale or missing
    #[command(after_help = "Example:\n  tenantctl role cache verify -t nrna")]
    Verify(TenantArg),
    /// Make what everybody may do anew from assignments and roles
    #[command(after_help = "Example:\n  tenantctl role cache rebuild -t nrna")]
    Rebuild(TenantArg),
}

const COLUMNS: &[Column] = &[
    Column::new("finding", "FINDING"),
    Column::new("user", "USER"),
    Column::new("permission", "PERMISSION"),
    Column::new("unit", "UNIT"),
    Column::new("scope", "SCOPE"),
    Column::new("from", "FROM"),
    Column::new("until", "UNTIL"),
];

impl CacheCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Verify(tenant) => verify(app, &tenant.slug).await,
            Self::Rebuild(tenant) => rebuild(app, &tenant.slug).await,
        }
    }
}

async fn verify(app: &App, slug: &str) -> Result<Outcome> {
    let (_, _, mut database) = app.enter_tenant(slug, false).await?;
    let mut transaction = database.read().await?;
    let stale = cache::verify(&mut transaction).await?;
    let entries = cache::count(&mut transaction).await?;
    if stale.is_empty() {
        if app.output.is_machine_readable() {
            app.output.records(&Records {
                rows: &stale,
                columns: COLUMNS,
                empty: "",
            })?;
        }
        app.output.done(&format!(
            "what people may do is kept right: {entries} entries, none stale, none missing"
        ))?;
        return Ok(Outcome::Done);
    }
    app.output.records(&Records {
        rows: &stale,
        columns: COLUMNS,
        empty: "",
    })?;
    let count = |finding: &str| stale.iter().filter(|one| one.finding == finding).count();
    app.output.note(&format!(
        "of {entries} entries {} allow and {} deny what nothing says any more; {} allowances and {} denials are missing",
        count("stale_allow"),
        count("stale_deny"),
        count("missing_allow"),
        count("missing_deny"),
    ));
    app.output
        .hint(&format!("tenantctl role cache rebuild -t {slug}"));
    Ok(Outcome::Found)
}

async fn rebuild(app: &App, slug: &str) -> Result<Outcome> {
    let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
    let mut transaction = database.write(&app.act(&landlord)).await?;
    let changed = cache::rebuild(&mut transaction).await?;
    let entries = cache::count(&mut transaction).await?;
    transaction.commit().await?;
    app.output.done(&match changed {
        0 => format!("what people may do was right already: {entries} entries"),
        changed => format!("what people may do was made anew: {changed} entries changed, of now {entries}"),
    })?;
    Ok(Outcome::Done)
}
