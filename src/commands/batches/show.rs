//! `batch show`

use clap::Args;
use uuid::Uuid;

use super::{Imports, columns, find};
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Outcome, Result};

/// The arguments of `batch show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The import
    id: Uuid,
}

impl ShowArgs {
    pub(super) async fn run<I: Imports>(self, app: &App, imports: I) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let batch = find(&mut transaction, imports, self.id, &self.tenant.slug).await?;
        app.output.record(&batch, &columns::<I>())?;
        Ok(Outcome::Done)
    }
}
