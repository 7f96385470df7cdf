//! `membership batch show`

use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::BATCH_COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::tenancy::batches::{self, Batch, BatchKind};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership batch show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The import
    id: Uuid,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let batch = find(&mut transaction, self.id, &self.tenant.slug).await?;
        app.output.record(&batch, BATCH_COLUMNS)?;
        Ok(Outcome::Done)
    }
}

pub(super) async fn find(connection: &mut PgConnection, id: Uuid, slug: &str) -> Result<Batch> {
    batches::find(connection, BatchKind::Members, id)
        .await?
        .ok_or_else(|| {
            Failure::not_found(format!("there is no import {id} of members in tenant {slug}"))
                .hint(format!("tenantctl membership batch list -t {slug}"))
        })
}
