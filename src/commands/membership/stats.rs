//! `membership stats`

use clap::Args;

use super::filter::UnitArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::filter::MemberFilter;
use crate::db::membership::members;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `membership stats`.
#[derive(Debug, Args)]
pub struct StatsArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    unit: UnitArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("by", "BY"),
    Column::new("value", "VALUE"),
    Column::new("members", "MEMBERS"),
];

impl StatsArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let filter = MemberFilter {
            units: self.unit.resolve(&mut transaction, slug).await?,
            ..MemberFilter::default()
        };
        let rows = members::stats(&mut transaction, &filter).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no members",
        })?;
        if !rows.is_empty() {
            app.output
                .note("status counts all memberships; type, level and joined those in force");
        }
        Ok(Outcome::Done)
    }
}
