//! `user refresh`

use clap::Args;

use super::password::TokenArgs;
use super::shown::{OnceArgs, SESSION, ShownSession};
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Failure, Outcome, Result};
use crate::identity::session::{self, Opened, Refreshed};

/// The arguments of `user refresh`.
#[derive(Debug, Args)]
#[command(after_help = "\
A refresh token is good once. One that comes a second time was copied: its session is ended, and the trail tells of it.

Example:
  tenantctl user refresh -t nrna --token-stdin < refresh-token")]
pub struct RefreshArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,

    #[command(flatten)]
    once: OnceArgs,
}

impl RefreshArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let once = self.once.open(app)?;
        let token = self.token.require(app).await?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let keep = |opened: &Opened| once.keep(&ShownSession::from(opened));
        let refreshed = session::refresh(&mut database, &app.act(&landlord), &token, keep).await;
        match refreshed.map_err(|failure| once.doubt(failure))? {
            Refreshed::Tokens(opened) => {
                let done = format!("the session of {} goes on", opened.name);
                once.show(&ShownSession::from(&*opened), SESSION, &done)?;
                Ok(Outcome::Done)
            }
            Refreshed::Refused(reason) => Err(Failure::refused(format!(
                "the refresh token is refused: {reason}"
            ))
            .hint(format!("tenantctl user login EMAIL -t {slug}"))),
        }
    }
}
