//! `membership transfer undo`

use clap::Args;

use super::{TransferArg, in_words, report};
use crate::app::App;
use crate::db::membership::transfers::{self, undo};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `membership transfer undo`.
#[derive(Debug, Args)]
#[command(
    after_help = "The new membership is removed, and the former one goes on without a gap. Refused when somebody has changed the \
new membership since.\n\nExample:\n  tenantctl membership transfer undo M-000017 -t nrna --reason 'the wrong Sita'"
)]
pub struct UndoArgs {
    #[command(flatten)]
    transfer: TransferArg,

    /// Say whether it can be taken back, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl UndoArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let Some(reason) = app.reason.as_deref().filter(|reason| !reason.trim().is_empty()) else {
            return Err(Failure::usage(
                "why a transfer is undone is to be known later: give --reason",
            ));
        };
        let (landlord, _, mut database) = app.enter_tenant(&self.transfer.tenant.slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let found = self.transfer.find(&mut reading).await?;
        let words = in_words(&found);
        let obstacles = undo::obstacles(&mut reading, found.id).await?;
        drop(reading);
        match found.status.as_str() {
            "completed" => {}
            "undone" => {
                report(app, &found, &format!("{words} is undone already"))?;
                return Ok(Outcome::Done);
            }
            status => {
                return Err(Failure::refused(format!(
                    "the transfer is {status}; only one that was carried out is undone"
                ))
                .hint(self.transfer.command("show", &found)));
            }
        }
        if !obstacles.is_empty() {
            let mut failure = Failure::refused("the new membership is no longer as the transfer left it");
            failure.details = obstacles;
            return Err(failure.hint(format!(
                "tenantctl membership show {} -t {}",
                found.new_membership_id.unwrap_or(found.membership_id),
                self.transfer.tenant.slug
            )));
        }
        if !self.dry_run {
            let question = format!("Undo {words} in the database {name}?");
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        undo::undo(&mut transaction, found.id, reason).await?;
        let undone = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        if self.dry_run {
            transaction.rollback().await?;
            app.output
                .done(&format!("would undo {words}; nothing was changed"))?;
        } else {
            transaction.commit().await?;
            report(app, &undone, &format!("undid {words}"))?;
        }
        Ok(Outcome::Done)
    }
}
