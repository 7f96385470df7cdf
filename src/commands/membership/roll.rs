//! `membership roll`

use chrono::NaiveDate;
use clap::Args;

use super::filter::UnitArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::life;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `membership roll`.
#[derive(Debug, Args)]
pub struct RollArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The day of the vote [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

    /// The electorate of this unit: its members, and those of all units below it
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Everybody who was considered, with the reasons of those who are left out
    #[arg(long)]
    explain: bool,
}

const ROLL: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("name", "NAME"),
    Column::new("unit_code", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("continuous_since", "MEMBER SINCE"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::hidden("status", "STATUS"),
    Column::hidden("age", "AGE"),
    Column::hidden("membership_id", "MEMBERSHIP"),
    Column::hidden("user_id", "PERSON"),
];

const EXPLAINED: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("name", "NAME"),
    Column::new("unit_code", "UNIT"),
    Column::new("eligible", "VOTES"),
    Column::new("explanation", "WHY NOT"),
    Column::hidden("reasons", "REASONS"),
    Column::hidden("membership_type", "TYPE"),
    Column::hidden("status", "STATUS"),
    Column::hidden("age", "AGE"),
    Column::hidden("continuous_since", "MEMBER SINCE"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::hidden("membership_id", "MEMBERSHIP"),
    Column::hidden("user_id", "PERSON"),
];

impl RollArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let day = self.as_of.unwrap_or_else(db::today);
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let units = UnitArgs::with_subtree(self.unit)
            .resolve(&mut transaction, slug)
            .await?;
        let rows = life::roll(&mut transaction, day, units, self.explain).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: if self.explain { EXPLAINED } else { ROLL },
            empty: "nobody",
        })?;
        let voters = rows.iter().filter(|row| row.eligible).count();
        app.output.note(&if self.explain {
            format!("{voters} of {} may vote as of {day}", rows.len())
        } else {
            format!("{voters} may vote as of {day}; --explain tells who is left out, and why")
        });
        Ok(Outcome::Done)
    }
}
