//! `membership export`

use clap::Args;
use futures_util::TryStreamExt;
use serde_json::json;

use super::filter::FilterArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::export::{Export, ExportFlags, Trail, flat};
use crate::db::membership::export::{self, COLUMNS};
use crate::db::membership::filter::MemberFilter;
use crate::db::tenancy::TenantDatabase;
use crate::error::{Outcome, Result};

/// The arguments of `membership export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    filter: FilterArgs,

    #[command(flatten)]
    flags: ExportFlags,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, false).await?;
        let filter = self.filter.resolve(&mut *database.read().await?, slug).await?;
        let mut export = Export::begin(&app.output, &COLUMNS.map(ToOwned::to_owned), &self.flags)?;
        let asked = json!({
            "columns": export.columns(),
            "status": filter.statuses,
            "type": filter.membership_type,
            "unit": self.filter.unit_code(),
        });
        let mut trail = Trail::begin(&mut database, app.act(&landlord), "membership", asked).await?;
        let written = write(&mut database, &mut export, &filter).await;
        trail.rows = export.records();
        trail
            .end(&mut database, written.and_then(|()| export.finish()))
            .await?;
        Ok(Outcome::Done)
    }
}

/// Writes member by member, so that memory does not grow with their number.
async fn write(database: &mut TenantDatabase, export: &mut Export, filter: &MemberFilter) -> Result<()> {
    let mut transaction = database.read().await?;
    let mut members = std::pin::pin!(export::members(&mut transaction, filter));
    while let Some(member) = members.try_next().await? {
        export.write(&flat(&member)?)?;
    }
    Ok(())
}
