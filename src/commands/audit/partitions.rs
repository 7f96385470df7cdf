//! `audit partitions`

use clap::Subcommand;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db::audit::partitions;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The verbs of `audit partitions`.
#[derive(Debug, Subcommand)]
pub enum PartitionsCommand {
    /// List the partitions, pruned ones too
    List(TenantArg),
    /// Make those of the next 24 months, and move entries to them that strayed; done by itself before writing
    Create(TenantArg),
}

const COLUMNS: &[Column] = &[
    Column::new("name", "PARTITION"),
    Column::new("month", "MONTH"),
    Column::new("state", "STATE"),
    Column::new("sealed", "SEALED"),
    Column::new("size", "SIZE"),
    Column::hidden("bytes", "BYTES"),
];

impl PartitionsCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(tenant) => list(app, &tenant.slug).await,
            Self::Create(tenant) => create(app, &tenant.slug).await,
        }
    }
}

async fn list(app: &App, slug: &str) -> Result<Outcome> {
    let (_, _, mut database) = app.enter_tenant(slug, false).await?;
    let found = partitions::list(&mut *database.read().await?).await?;
    app.output.records(&Records {
        rows: &found,
        columns: COLUMNS,
        empty: "no partitions",
    })?;
    Ok(Outcome::Done)
}

async fn create(app: &App, slug: &str) -> Result<Outcome> {
    let (landlord, _, mut database) = app.enter_tenant(slug, false).await?;
    let mut transaction = database.write(&app.act(&landlord)).await?;
    let made = partitions::keep(&mut transaction).await?;
    transaction.commit().await?;
    app.output.done(&match made {
        0 => "every partition is there".to_owned(),
        1 => "made 1 partition".to_owned(),
        made => format!("made {made} partitions"),
    })?;
    Ok(Outcome::Done)
}
