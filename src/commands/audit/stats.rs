//! `audit stats`

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::filter::PeriodArgs;
use crate::app::App;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Database, Fleet};
use crate::db::audit::{self, Share};
use crate::db::{self, landlord};
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `audit stats`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit stats --all --by month --since 365d")]
pub struct StatsArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    /// What the entries have in common
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = By::Table)]
    by: By,

    #[command(flatten)]
    period: PeriodArgs,

    #[command(flatten)]
    pace: PaceOptions,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum By {
    Table,
    Action,
    Actor,
    Login,
    Day,
    Month,
}

impl By {
    fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Action => "action",
            Self::Actor => "actor",
            Self::Login => "login",
            Self::Day => "day",
            Self::Month => "month",
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("group", "GROUP"),
    Column::new("entries", "ENTRIES"),
    Column::new("transactions", "TRANSACTIONS"),
    Column::new("first_at", "FIRST"),
    Column::new("last_at", "LAST"),
];

#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    #[serde(flatten)]
    share: &'a Share,
}

impl StatsArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let (shares, ending) = fleet
            .each("counting", async |database| self.count(app, database).await)
            .await?;
        let rows: Vec<Row<'_>> = shares
            .iter()
            .flat_map(|(target, shares)| {
                shares.iter().map(|share| Row {
                    target: target.name(),
                    share,
                })
            })
            .collect();
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no entries",
        })?;
        ending.conclude(app)
    }

    async fn count(&self, app: &App, database: Database) -> Result<Vec<Share>> {
        let (by, period) = (self.by.as_str(), self.period.period());
        Ok(match database.open(app).await? {
            db::Database::Tenant(mut tenant) => audit::stats(&mut *tenant.read().await?, by, period).await?,
            db::Database::Landlord(mut landlord) => {
                landlord::activity::stats(&mut *landlord.read().await?, by, period).await?
            }
        })
    }
}
