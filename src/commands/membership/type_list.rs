//! `membership type list`

use clap::Args;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::types;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `membership type list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,
}

const COLUMNS: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("name", "NAME"),
    Column::new("fee", "FEE"),
    Column::new("currency_code", "CURRENCY"),
    Column::new("duration_months", "MONTHS"),
    Column::new("lifetime", "LIFETIME"),
    Column::new("approval_levels", "APPROVED BY"),
    Column::new("members", "MEMBERS"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::hidden("description", "DESCRIPTION"),
    Column::hidden("grace_days", "GRACE DAYS"),
    Column::hidden("renewal_window_days", "RENEWAL WINDOW DAYS"),
    Column::hidden("number_format", "NUMBER FORMAT"),
    Column::hidden("minimum_age", "MINIMUM AGE"),
    Column::hidden("may_vote", "VOTES"),
    Column::hidden("active", "ACTIVE"),
    Column::hidden("id", "ID"),
];

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        app.output.records(&Records {
            rows: &types::list(&mut transaction).await?,
            columns: COLUMNS,
            empty: "no types of membership",
        })?;
        Ok(Outcome::Done)
    }
}
