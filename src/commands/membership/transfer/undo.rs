//! `membership transfer undo`

use clap::Args;

use super::many::TransferTarget;
use super::{TransferArg, in_words, report};
use crate::app::App;
use crate::db::membership::actions::Details;
use crate::db::membership::transfers::steps::Step;
use crate::db::membership::transfers::{self, Reasoned, undo};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `membership transfer undo`.
#[derive(Debug, Args)]
#[command(
    after_help = "The new membership is removed, and the former one goes on without a gap. Refused when somebody has changed the \
new membership since.\n\nExamples:\n  tenantctl membership transfer undo M-000017 -t nrna --reason 'the wrong Sita'\n  tenantctl membership transfer undo --file wrong.csv -t nrna --reason 'the wrong file' --yes"
)]
pub struct UndoArgs {
    #[command(flatten)]
    transfer: TransferTarget,
}

impl UndoArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self.transfer.one() {
            Some(transfer) => self.run_one(app, &transfer).await,
            None => {
                self.transfer
                    .run_file(app, Step::Undo, "undone", Details::default())
                    .await
            }
        }
    }

    async fn run_one(&self, app: &App, transfer: &TransferArg) -> Result<Outcome> {
        let Some(reason) = app.reason.as_deref().filter(|reason| !reason.trim().is_empty()) else {
            return Err(Failure::usage(
                "why a transfer is undone is to be known later: give --reason",
            ));
        };
        let (landlord, _, mut database) = app.enter_tenant(&transfer.tenant.slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let found = transfer.find(&mut reading).await?;
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
                .hint(transfer.command("show", &found)));
            }
        }
        if !obstacles.is_empty() {
            let mut failure = Failure::refused("the new membership is no longer as the transfer left it");
            failure.details = obstacles;
            return Err(failure.hint(format!(
                "tenantctl membership show {} -t {}",
                found.new_membership_id.unwrap_or(found.membership_id),
                transfer.tenant.slug
            )));
        }
        if !self.transfer.dry_run() {
            let question = format!("Undo {words} in the database {name}?");
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let undoing = Reasoned {
            id: found.id,
            reason: Some(reason),
        };
        undo::undo(&mut transaction, &[undoing]).await?;
        let undone = transfers::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        if self.transfer.dry_run() {
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
