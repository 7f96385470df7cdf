//! `membership transfer cancel`

use clap::Args;

use super::many::TransferTarget;
use super::{TransferArg, in_words, report, would};
use crate::app::App;
use crate::db::membership::actions::Details;
use crate::db::membership::transfers::steps::Step;
use crate::db::membership::transfers::{self, Reasoned};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership transfer cancel`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl membership transfer cancel M-000017 -t nrna --reason 'stays after all'\n  tenantctl membership transfer cancel --file stay.csv -t nrna --yes"
)]
pub struct CancelArgs {
    #[command(flatten)]
    transfer: TransferTarget,
}

impl CancelArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self.transfer.one() {
            Some(transfer) => self.run_one(app, &transfer).await,
            None => {
                self.transfer
                    .run_file(app, Step::Cancel, "cancelled", Details::default())
                    .await
            }
        }
    }

    async fn run_one(&self, app: &App, transfer: &TransferArg) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = transfer.find(&mut transaction).await?;
        if found.status == "cancelled" {
            report(app, &found, &format!("{} is cancelled already", in_words(&found)))?;
            return Ok(Outcome::Done);
        }
        let hint = match found.status.as_str() {
            "completed" => format!("{} --reason …", transfer.command("undo", &found)),
            _ => transfer.command("show", &found),
        };
        let cancelling = Reasoned {
            id: found.id,
            reason: app.reason.as_deref(),
        };
        transfers::cancel(&mut transaction, &[cancelling])
            .await
            .map_err(|error| Failure::from(error).hint(hint))?;
        let cancelled = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        let sentence = format!("cancelled {}", in_words(&cancelled));
        if self.transfer.dry_run() {
            transaction.rollback().await?;
            return would(app, &sentence);
        }
        transaction.commit().await?;
        report(app, &cancelled, &sentence)?;
        Ok(Outcome::Done)
    }
}
