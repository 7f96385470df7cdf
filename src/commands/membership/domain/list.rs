//! `membership domain list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::domains;
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership domain list`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl membership domain list -t nrna")]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let rows = domains::list(&mut *database.read().await?, None).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no e-mail domains",
        })?;
        Ok(Outcome::Done)
    }
}
