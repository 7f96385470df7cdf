//! `membership invitation decline`

use clap::Args;

use super::report;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::token::{self, TokenArgs};
use crate::db::membership::invitations;
use crate::error::{Outcome, Result};

/// The arguments of `membership invitation decline`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership invitation decline -t nrna --token-file sita.token --reason 'no time'"
)]
pub struct DeclineArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,
}

impl DeclineArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let given = self.token.read(app).await?;
        let (landlord, _, mut database) = app.enter_tenant(&self.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let found = super::accept::find(&mut transaction, &token::hash(&given), &self.tenant.slug).await?;
        if found.status == "declined" {
            report(app, &found, &format!("{} has declined already", found.email))?;
            return Ok(Outcome::Done);
        }
        invitations::decline(&mut transaction, found.id, app.reason.as_deref()).await?;
        let declined = invitations::find(&mut transaction, found.id)
            .await?
            .unwrap_or(found);
        transaction.commit().await?;
        report(
            app,
            &declined,
            &format!("{} declines the invitation", declined.email),
        )?;
        Ok(Outcome::Done)
    }
}
