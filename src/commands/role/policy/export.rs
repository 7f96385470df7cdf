//! `role export`

use clap::Args;

use super::present;
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Outcome, Result};
use crate::output::Format;

/// The arguments of `role export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    tenant: TenantArg,
}

impl ExportArgs {
    pub(in crate::commands::role) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let policy = present(&mut *database.read().await?).await?;
        if matches!(app.output.format(), Format::Json | Format::Ndjson) {
            app.output.document(&policy)?;
        } else {
            let text = serde_yaml::to_string(&policy).map_err(anyhow::Error::from)?;
            app.output.data(&text)?;
        }
        Ok(Outcome::Done)
    }
}
