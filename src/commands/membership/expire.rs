//! `membership expire`

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::app::App;
use crate::commands::TenantArg;
use crate::db;
use crate::db::membership::actions::{self, Action, DeedCount, Details};
use crate::db::tenancy::staging;
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Confirmation, Records};

/// The arguments of `membership expire`.
#[derive(Debug, Args)]
pub struct ExpireArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Those that are over by this day, which is not ahead [default: today]
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

    /// Show what would be recorded, and record nothing
    #[arg(long)]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("status", "BECOMES"),
    Column::new("membership_type", "TYPE"),
    Column::new("unit_code", "UNIT"),
    Column::new("memberships", "MEMBERSHIPS"),
];

#[derive(Debug, Serialize)]
struct Recorded<'c> {
    as_of: NaiveDate,
    dry_run: bool,
    expired: i64,
    reinstated: i64,
    by_type_and_unit: &'c [DeedCount],
}

impl ExpireArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let today = db::today();
        let day = self.as_of.unwrap_or(today);
        if day > today {
            return Err(
                Failure::usage(format!("{day} lies ahead: what is over by then is not over yet")).hint(
                    format!("tenantctl membership stats -t {} --as-of {day}", self.tenant.slug),
                ),
            );
        }
        if !self.dry_run {
            app.output.require_answerable(&Confirmation::Yes)?;
        }
        let (landlord, _, mut database) = app.enter_tenant(&self.tenant.slug, !self.dry_run).await?;
        let name = database.database().to_owned();
        let details = Details::default();
        if !self.dry_run && !app.output.assumes_yes() {
            let mut staged = database.stage().await?;
            actions::prepare(&mut staged).await?;
            actions::stage_due(&mut staged, day).await?;
            actions::check(&mut staged, Action::Expire, &details).await?;
            let counts = actions::counts(&mut staged).await?;
            staged.commit().await?;
            if !counts.is_empty() {
                app.output.note(&in_words(&counts, "would be"));
                app.output
                    .confirm(&format!("Record this in {name}?"), &Confirmation::Yes)?;
            }
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        actions::prepare(&mut transaction).await?;
        actions::stage_due(&mut transaction, day).await?;
        actions::check(&mut transaction, Action::Expire, &details).await?;
        let faults = staging::fault_counts(&mut transaction).await?;
        let counts = actions::counts(&mut transaction).await?;
        actions::apply(&mut transaction).await?;
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        // Whoever renewed or reinstated a member meanwhile was first.
        for fault in faults.iter().filter(|fault| fault.code != "not_due") {
            app.output
                .warn(&format!("{} left as they are: {}", fault.rows, fault.code));
        }
        self.show(app, day, &counts)
    }

    fn show(&self, app: &App, day: NaiveDate, counts: &[DeedCount]) -> Result<Outcome> {
        if app.output.is_machine_readable() && !app.output.chooses_columns() {
            app.output.document(&Recorded {
                as_of: day,
                dry_run: self.dry_run,
                expired: total(counts, "expired"),
                reinstated: total(counts, "active"),
                by_type_and_unit: counts,
            })?;
            return Ok(Outcome::Done);
        }
        if !counts.is_empty() {
            app.output.records(&Records {
                rows: counts,
                columns: COLUMNS,
                empty: "nothing is over",
            })?;
        }
        let words = in_words(counts, if self.dry_run { "would be" } else { "were" });
        app.output.done(&format!("as of {day}: {words}"))?;
        Ok(Outcome::Done)
    }
}

fn total(counts: &[DeedCount], status: &str) -> i64 {
    counts
        .iter()
        .filter(|count| count.status == status)
        .map(|count| count.memberships)
        .sum()
}

fn in_words(counts: &[DeedCount], were: &str) -> String {
    let (expired, reinstated) = (total(counts, "expired"), total(counts, "active"));
    if (expired, reinstated) == (0, 0) {
        return "no term and no suspension is over".to_owned();
    }
    let counted = |count: i64, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    format!(
        "{} and {} {were} recorded as over",
        counted(expired, "term"),
        counted(reinstated, "suspension")
    )
}
