//! `audit schema`

use clap::Args;

use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::page::cut_before;
use crate::db::audit::schema;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `audit schema`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit schema -t nrna --context membership")]
pub struct SchemaArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only changes of this context
    #[arg(long, value_name = "CONTEXT")]
    context: Option<String>,

    /// Show so many at most
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(i64).range(1..=1_000_000))]
    limit: i64,
}

const COLUMNS: &[Column] = &[
    Column::new("occurred_at", "WHEN"),
    Column::new("direction", "DIRECTION"),
    Column::new("version", "MIGRATION"),
    Column::new("context", "CONTEXT"),
    Column::new("name", "NAME"),
    Column::new("actor", "WHO"),
    Column::new("reason", "WHY"),
    Column::hidden("checksum", "CHECKSUM"),
    Column::hidden("tool_version", "PROGRAM"),
    Column::hidden("session_login", "LOGIN"),
];

impl SchemaArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let mut changes = schema::changes(&mut transaction, self.context.as_deref(), self.limit + 1).await?;
        cut_before(&app.output, &mut changes, self.limit, |_| {
            "a higher --limit".to_owned()
        });
        app.output.records(&Records {
            rows: &changes,
            columns: COLUMNS,
            empty: "no changes",
        })?;
        Ok(Outcome::Done)
    }
}
