//! `role who-can`

use chrono::NaiveDate;
use clap::Args;
use serde_json::Value;

use super::{name, reasons};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::check::{self, Branch};
use crate::db::access::definitions::Effect;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `role who-can`.
#[derive(Debug, Args)]
pub struct WhoCanArgs {
    /// The permission, such as membership.approve
    #[arg(value_name = "PERMISSION")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit at which it would be done [default: the whole tenant]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day, past or to come [default: today]
    #[arg(long, value_name = "DATE")]
    at: Option<NaiveDate>,
}

const COLUMNS: &[Column] = &[
    Column::new("user", "USER"),
    Column::new("name", "NAME"),
    Column::new("why", "WHY"),
    Column::hidden("branches", "BRANCHES"),
];

impl WhoCanArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let permission_id = name::permission_id(&mut transaction, slug, &self.code).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let day = self.at.unwrap_or_else(db::today);
        let holders = check::who_can(&mut transaction, permission_id, unit.map(|unit| unit.id), day).await?;
        let rows = holders
            .iter()
            .map(|holder| {
                let mut row = serde_json::to_value(holder)?;
                row["why"] = holder
                    .branches
                    .iter()
                    .filter(|branch| branch.effect == Some(Effect::Allow))
                    .map(why)
                    .collect();
                Ok(row)
            })
            .collect::<Result<Vec<Value>, serde_json::Error>>()
            .map_err(anyhow::Error::from)?;
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "nobody",
        })?;
        Ok(Outcome::Done)
    }
}

/// `chair (elected) at unit NP-3 and below, 2026-01-01 to 2027-12-31, by membership_officer`
fn why(branch: &Branch) -> String {
    let held = reasons::held(branch);
    match branch.path.as_slice() {
        [] | [_] => held,
        [_, .., last] => format!("{held}, by {last}"),
    }
}
