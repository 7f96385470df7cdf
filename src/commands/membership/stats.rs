//! `membership stats`

use chrono::NaiveDate;
use clap::Args;

use super::filter::UnitArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::life;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `membership stats`.
#[derive(Debug, Args)]
pub struct StatsArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// As it was, is or will be on this day, as far as is known [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

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
        let day = self.as_of.unwrap_or_else(db::today);
        let units = self.unit.resolve(&mut transaction, slug).await?;
        let rows = life::stats(&mut transaction, day, units).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no members",
        })?;
        if !rows.is_empty() {
            app.output
                .note(&format!("as of {day}; status counts all memberships; type, level and joined those in force or in their time of grace"));
        }
        Ok(Outcome::Done)
    }
}
