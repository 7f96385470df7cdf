//! `membership history`

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::show;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::life::{self, Period, Tenure};
use crate::error::{Outcome, Result};
use crate::output::{Column, Format, Records};

/// The arguments of `membership history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The member: number, e-mail, or id of the membership or person
    member: String,

    /// Up to this day [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
}

const PERIODS: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("started_on", "FROM"),
    Column::new("ended_on", "UNTIL"),
    Column::new("days", "DAYS"),
    Column::new("status", "STATUS"),
    Column::new("unit_code", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("is_primary", "PRIMARY"),
    Column::new("reason", "REASON"),
    Column::hidden("in_force", "IN FORCE"),
    Column::hidden("actor", "BY"),
    Column::hidden("membership_id", "MEMBERSHIP"),
];

const TENURE: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("first_joined_on", "FIRST JOINED"),
    Column::new("continuous_since", "CONTINUOUS SINCE"),
    Column::new("total", "MEMBER FOR"),
];

#[derive(Debug, Serialize)]
struct History {
    name: String,
    as_of: NaiveDate,
    #[serde(flatten)]
    tenure: Tenure,
    periods: Vec<Period>,
}

impl HistoryArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let day = self.as_of.unwrap_or_else(db::today);
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let member = show::find(&mut transaction, &self.member, slug)
            .await?
            .swap_remove(0);
        let history = History {
            name: member.name,
            as_of: day,
            tenure: life::tenure(&mut transaction, member.user_id, day).await?,
            periods: life::periods(&mut transaction, member.user_id, day).await?,
        };
        match app.output.format() {
            Format::Json | Format::Yaml if !app.output.chooses_columns() => app.output.document(&history)?,
            Format::Table if !app.output.chooses_columns() => {
                app.output.record(&history, TENURE)?;
                app.output.data("\n")?;
                show_periods(app, &history)?;
            }
            _ => show_periods(app, &history)?,
        }
        Ok(Outcome::Done)
    }
}

fn show_periods(app: &App, history: &History) -> Result<()> {
    app.output.records(&Records {
        rows: &history.periods,
        columns: PERIODS,
        empty: "nothing up to that day",
    })
}
