//! `user export`

use clap::Args;
use futures_util::TryStreamExt;
use serde_json::json;

use super::list::Status;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::export::{Export, ExportFlags, Trail, flat};
use crate::db::identity::export::{self, COLUMNS};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Outcome, Result};

/// The arguments of `user export`.
#[derive(Debug, Args)]
#[command(after_help = "\
Passwords, sessions and tokens are never exported. What is exported is what `user import` reads.

Example:
  tenantctl user export -t nrna > users.csv")]
pub struct ExportArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only users with this status
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,

    #[command(flatten)]
    flags: ExportFlags,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let status = self.status.map(Status::code);
        let columns: Vec<_> = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
        let mut export = Export::begin(&app.output, &columns, &self.flags)?;
        let mut trail = Trail::begin(
            &mut database,
            app.act(&landlord),
            "user",
            json!({ "columns": export.columns(), "status": status }),
        )
        .await?;
        let written = write(&mut database, &mut export, status).await;
        trail.rows = export.records();
        trail
            .end(&mut database, written.and_then(|()| export.finish()))
            .await?;
        Ok(Outcome::Done)
    }
}

async fn write(database: &mut TenantDatabase, export: &mut Export, status: Option<&str>) -> Result<()> {
    let mut transaction = database.read().await?;
    let mut users = std::pin::pin!(export::users(&mut transaction, status));
    while let Some(user) = users.try_next().await? {
        export.write(&flat(&user)?)?;
    }
    Ok(())
}
