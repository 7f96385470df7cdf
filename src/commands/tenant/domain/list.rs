//! `tenant domain list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::db::landlord::domains;
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `tenant domain list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only those of this tenant
    #[arg(short = 't', long = "tenant", value_name = "SLUG")]
    tenant: Option<String>,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant_id = match &self.tenant {
            Some(slug) => Some(app.find_tenant(&mut landlord, slug).await?.id),
            None => None,
        };
        let mut rows = domains::list(landlord.connection(), tenant_id, None).await?;
        if !landlord.authority.covers_platform() {
            let slugs = app.slugs(&mut landlord).await?;
            rows.retain(|domain| slugs.contains(&domain.tenant));
        }
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no host names",
        })?;
        Ok(Outcome::Done)
    }
}
