//! `membership invitation cancel`

use clap::Args;

use super::{InvitationArg, report};
use crate::app::App;
use crate::db::membership::invitations;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership invitation cancel`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership invitation cancel sita@example.org -t nrna --reason 'wrong address'"
)]
pub struct CancelArgs {
    #[command(flatten)]
    invitation: InvitationArg,
}

impl CancelArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.invitation.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.invitation.find(&mut transaction).await?;
        if found.status == "cancelled" {
            let sentence = format!("the invitation of {} is cancelled already", found.email);
            report(app, &found, &sentence)?;
            return Ok(Outcome::Done);
        }
        let show = self.invitation.command("show", &found);
        invitations::cancel(&mut transaction, found.id, app.reason.as_deref())
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let cancelled = invitations::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        transaction.commit().await?;
        let sentence = format!("cancelled the invitation of {}", cancelled.email);
        report(app, &cancelled, &sentence)?;
        Ok(Outcome::Done)
    }
}
