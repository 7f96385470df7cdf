//! `user logout`

use clap::Args;

use super::password::TokenArgs;
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Failure, Outcome, Result};
use crate::identity::session;

/// The arguments of `user logout`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  tenantctl user logout -t nrna --token-stdin < refresh-token")]
pub struct LogoutArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,
}

impl LogoutArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let token = self.token.require(app).await?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let Some((id, was_open)) = session::end(&mut transaction, tenant.id, &token).await? else {
            return Err(
                Failure::not_found(format!("there is no session with this token in tenant {slug}"))
                    .hint(format!("tenantctl user session list -t {slug}")),
            );
        };
        transaction.commit().await?;
        app.output.done(&if was_open {
            format!("ended session {id}")
        } else {
            format!("session {id} had ended already")
        })?;
        Ok(Outcome::Done)
    }
}
