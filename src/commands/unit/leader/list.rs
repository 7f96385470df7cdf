//! `unit leader list`

use chrono::NaiveDate;
use clap::Args;

use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::organization::leaders::{self, LeaderFilter};
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `unit leader list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The unit's code [default: all]
    #[arg(value_name = "UNIT")]
    code: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Also of the units below it
    #[arg(long, requires = "code")]
    subtree: bool,

    /// Only this position
    #[arg(long, value_name = "POSITION")]
    position: Option<String>,

    /// Who holds it on this day [default: today]
    #[arg(long, value_name = "DATE", conflicts_with = "history")]
    at: Option<NaiveDate>,

    /// All terms there were, are and are to come
    #[arg(long, conflicts_with = "vacant")]
    history: bool,

    /// The positions that the units' types foresee and that nobody holds; who only acts does not fill one
    #[arg(long)]
    vacant: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("unit", "UNIT"),
    Column::new("position", "POSITION"),
    Column::new("name", "NAME"),
    Column::new("kind", "KIND"),
    Column::new("from", "FROM"),
    Column::new("until", "UNTIL"),
    Column::hidden("user", "USER"),
    Column::hidden("ended_reason", "ENDED"),
    Column::hidden("note", "NOTE"),
    Column::hidden("id", "ID"),
];

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let unit_id = lookup::unit_if_named(&mut transaction, slug, self.code.as_deref())
            .await?
            .map(|unit| unit.id);
        let day = self.at.unwrap_or_else(db::today);
        let filter = LeaderFilter {
            unit_id,
            subtree: self.subtree,
            position: self.position,
            on: (!self.history).then_some(day),
        };
        let (rows, empty) = if self.vacant {
            (
                leaders::vacancies(&mut transaction, &filter, day).await?,
                "no vacancies",
            )
        } else {
            (leaders::list(&mut transaction, &filter).await?, "no leaders")
        };
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty,
        })?;
        Ok(Outcome::Done)
    }
}
