//! `membership transfer cancel`

use clap::Args;

use super::{TransferArg, in_words, report};
use crate::app::App;
use crate::db::membership::transfers;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership transfer cancel`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership transfer cancel M-000017 -t nrna --reason 'stays after all'"
)]
pub struct CancelArgs {
    #[command(flatten)]
    transfer: TransferArg,
}

impl CancelArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.transfer.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.transfer.find(&mut transaction).await?;
        if found.status == "cancelled" {
            report(app, &found, &format!("{} is cancelled already", in_words(&found)))?;
            return Ok(Outcome::Done);
        }
        let hint = match found.status.as_str() {
            "completed" => format!("{} --reason …", self.transfer.command("undo", &found)),
            _ => self.transfer.command("show", &found),
        };
        transfers::cancel(&mut transaction, found.id, app.reason.as_deref())
            .await
            .map_err(|error| Failure::from(error).hint(hint))?;
        let cancelled = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        transaction.commit().await?;
        report(app, &cancelled, &format!("cancelled {}", in_words(&cancelled)))?;
        Ok(Outcome::Done)
    }
}
