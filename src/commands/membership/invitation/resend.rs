//! `membership invitation resend`

use clap::Args;

use super::{InvitationArg, show_sent, until};
use crate::app::App;
use crate::commands::membership::token::NewTokenArgs;
use crate::db::membership::invitations;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership invitation resend`.
#[derive(Debug, Args)]
#[command(
    after_help = "An invitation that has expired is good again. How often one may be sent again is the setting \
invitation_resend_limit as it was when the invitation was made.\n\nExample:\n  tenantctl membership invitation resend sita@example.org -t nrna --token-file sita.token"
)]
pub struct ResendArgs {
    #[command(flatten)]
    invitation: InvitationArg,

    #[command(flatten)]
    token: NewTokenArgs,
}

impl ResendArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.invitation.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = self.invitation.find(&mut transaction).await?;
        let show = self.invitation.command("show", &found);
        if !matches!(found.status.as_str(), "pending" | "expired") {
            return Err(Failure::refused(format!(
                "the invitation of {} is {} already",
                found.email, found.status
            ))
            .hint(show));
        }
        if found.resend_count >= found.resend_limit {
            return Err(Failure::refused(format!(
                "the invitation of {} was sent again {} times, as often as it may be",
                found.email, found.resend_count
            ))
            .hint(self.invitation.command("cancel", &found)));
        }
        let token = self.token.make()?;
        invitations::resend(&mut transaction, found.id, &token.hash)
            .await
            .map_err(|error| Failure::from(error).hint(show))?;
        let sent = invitations::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        token.commit(transaction).await?;
        let sentence = format!(
            "{} is invited again, until {} ({} of {} times)",
            sent.email,
            until(&sent),
            sent.resend_count,
            sent.resend_limit
        );
        show_sent(app, &sent, &token, &sentence)?;
        Ok(Outcome::Done)
    }
}
