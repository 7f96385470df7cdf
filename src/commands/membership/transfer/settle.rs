//! `membership transfer settle`

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::transfers::settle::{self, Settled};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Confirmation, Records};

/// The arguments of `membership transfer settle`.
#[derive(Debug, Args)]
#[command(
    after_help = "A timer runs it every night with --yes. What something stands in the way of stays approved and is named; the \
exit code is 7 then.\n\nExample:\n  tenantctl membership transfer settle -t nrna --dry-run --as-of 2027-03-31\n  tenantctl membership transfer settle -t nrna --yes"
)]
pub struct SettleArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// As things stood on this day; with --dry-run also one to come [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

    /// Say what would be settled, and change nothing
    #[arg(long)]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("member_no", "NUMBER"),
    Column::new("name", "NAME"),
    Column::new("from_unit", "FROM"),
    Column::new("to_unit", "TO"),
    Column::new("effective_on", "EFFECTIVE"),
    Column::new("by_silence", "BY SILENCE"),
    Column::new("outcome", "OUTCOME"),
    Column::new("obstacle", "OBSTACLE"),
    Column::hidden("id", "ID"),
];

/// A transfer that was settled, and how.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    settled: Settled,
    /// approved, completed or obstructed.
    outcome: &'static str,
}

impl SettleArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let day = self.as_of.unwrap_or_else(db::today);
        let is_forecast = day > db::today();
        if is_forecast && !self.dry_run {
            return Err(Failure::usage(format!(
                "{day} is to come: what will be settled by then is told by --dry-run"
            ))
            .hint(format!(
                "tenantctl membership transfer settle -t {slug} --as-of {day} --dry-run"
            )));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let planned = settle::plan(&mut *database.read().await?, day, None).await?;
        if planned.is_empty() {
            show(app, &[])?;
            app.output
                .done(&format!("no transfer is to be settled as of {day}"))?;
            return Ok(Outcome::Done);
        }
        if !self.dry_run {
            let question = format!(
                "Settle {} as of {day} in the database {}?",
                counted(planned.len(), "transfer"),
                database.database()
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let settled = if is_forecast {
            planned
        } else {
            let mut transaction = database.write(&app.act(&landlord)).await?;
            let settled = settle::settle(&mut transaction, day, None).await?;
            if self.dry_run {
                transaction.rollback().await?;
            } else {
                transaction.commit().await?;
            }
            settled
        };
        self.report(app, settled)
    }

    fn report(&self, app: &App, settled: Vec<Settled>) -> Result<Outcome> {
        let rows: Vec<Row> = settled.into_iter().map(Row::new).collect();
        show(app, &rows)?;
        let count = |outcome: &str| rows.iter().filter(|row| row.outcome == outcome).count();
        let (completed, approved, obstructed) = (count("completed"), count("approved"), count("obstructed"));
        let would = if self.dry_run {
            "would carry out"
        } else {
            "carried out"
        };
        app.output.done(&format!(
            "{would} {}; {approved} approved by silence for later; {obstructed} obstructed{}",
            counted(completed, "transfer"),
            if self.dry_run { "; nothing was changed" } else { "" }
        ))?;
        if obstructed == 0 {
            return Ok(Outcome::Done);
        }
        app.output.hint(&format!(
            "tenantctl membership transfer cancel ID -t {}",
            self.tenant.slug
        ));
        Ok(Outcome::Partial)
    }
}

impl Row {
    fn new(settled: Settled) -> Self {
        let outcome = match (&settled.obstacle, settled.is_due) {
            (Some(_), _) => "obstructed",
            (None, true) => "completed",
            (None, false) => "approved",
        };
        Self { settled, outcome }
    }
}

fn show(app: &App, rows: &[Row]) -> Result<()> {
    if rows.is_empty() && !app.output.is_machine_readable() {
        return Ok(());
    }
    app.output.records(&Records {
        rows,
        columns: COLUMNS,
        empty: "no transfers",
    })
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
