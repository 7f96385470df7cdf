//! `membership transfer complete`

use chrono::NaiveDate;
use clap::Args;

use super::many::TransferTarget;
use super::{TransferArg, in_words, report};
use crate::app::App;
use crate::db;
use crate::db::membership::actions::Details;
use crate::db::membership::transfers::steps::Step;
use crate::db::membership::transfers::{self, settle};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership transfer complete`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership transfer complete M-000017 -t nrna\n  tenantctl membership transfer complete M-000017 -t nrna --effective 2027-02-01\n  tenantctl membership transfer complete --file moved.csv -t nrna --yes"
)]
pub struct CompleteArgs {
    #[command(flatten)]
    transfer: TransferTarget,

    /// Another day as of which it takes effect, not one to come [default: the one that was asked for]
    #[arg(long, value_name = "DATE")]
    effective: Option<NaiveDate>,
}

impl CompleteArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if let Some(transfer) = self.transfer.one() {
            return self.run_one(app, &transfer).await;
        }
        let details = Details {
            effective_on: self.effective,
            ..Details::default()
        };
        self.transfer
            .run_file(app, Step::Complete, "carried out", details)
            .await
    }

    async fn run_one(&self, app: &App, transfer: &TransferArg) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = transfer.find(&mut transaction).await?;
        if found.status == "completed" {
            report(
                app,
                &found,
                &format!("{} is carried out already", in_words(&found)),
            )?;
            return Ok(Outcome::Done);
        }
        let show = transfer.command("show", &found);
        if found.status != "approved" {
            return Err(Failure::refused(format!(
                "the transfer is {}; only an approved one is carried out",
                found.status
            ))
            .hint(show));
        }
        let day = self.effective.unwrap_or(found.effective_on);
        if day > db::today() {
            return Err(
                Failure::refused(format!("the transfer takes effect on {day}, which is to come")).hint(show),
            );
        }
        if day != found.effective_on {
            settle::reschedule(&mut transaction, &[found.id], &[day]).await?;
        }
        let settled = settle::settle(&mut transaction, db::today(), Some(found.id)).await?;
        if let Some(obstacle) = settled.into_iter().find_map(|settled| settled.obstacle) {
            let mut failure = Failure::refused("the transfer cannot be carried out");
            failure.details = vec![obstacle];
            let again = transfer.command("complete", &found);
            return Err(failure
                .hint(format!("{again} --effective DATE"))
                .hint(transfer.command("cancel", &found)));
        }
        let completed = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        let words = in_words(&completed);
        if self.transfer.dry_run() {
            transaction.rollback().await?;
            app.output.done(&format!(
                "would carry out {words} as of {day}; nothing was changed"
            ))?;
        } else {
            transaction.commit().await?;
            report(app, &completed, &format!("carried out {words} as of {day}"))?;
        }
        Ok(Outcome::Done)
    }
}
