//! `user set-password`

use clap::Args;

use super::new_password;
use super::password::PasswordArgs;
use super::platform;
use super::site::SiteArgs;
use super::token::OpenTokens;
use crate::app::App;
use crate::commands::lookup;
use crate::db::identity::passwords;
use crate::db::identity::users::UserDetails;
use crate::db::identity::verifications;
use crate::error::{Outcome, Result};
use crate::identity::session;

/// The arguments of `user set-password`.
#[derive(Debug, Args)]
#[command(after_help = "\
The password is held against the tenant's policy, and asked for where no flag brings it. Sessions that are open are
ended, and access and refresh tokens that were given out are refused; API tokens stay good.

Examples:
  tenantctl user set-password sita@example.org -t nrna --password-file new-password
  tenantctl user set-password asha@example.org --platform")]
pub struct SetPasswordArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    site: SiteArgs,

    /// Let sessions that are open go on
    #[arg(long)]
    keep_sessions: bool,

    #[command(flatten)]
    password: PasswordArgs,
}

impl SetPasswordArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let password = self.password.require_new(app).await?;
        if self.site.platform {
            return platform::set_password(app, &self.who, &password).await;
        }
        let slug = self.site.slug()?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, &self.who).await?;
        let (id, name, status) = (user.id, user.name.clone(), user.status.clone());
        let details = UserDetails::from(user);
        new_password::set(&mut transaction, &tenant, id, &details, &password, "operator").await?;
        passwords::end_resets(&mut transaction, id).await?;
        let is_activated = verifications::activate_when_ready(&mut transaction, id).await?;
        let ended = if self.keep_sessions {
            0
        } else {
            session::end_everywhere(&mut transaction, id, "the password was changed").await?
        };
        let tokens = if self.keep_sessions {
            OpenTokens::default()
        } else {
            OpenTokens::of(&mut transaction, id).await?
        };
        transaction.commit().await?;
        app.output.done(&format!(
            "set the password of user {name} in tenant {slug}{}",
            match ended {
                0 => String::new(),
                1 => "; 1 session was ended".to_owned(),
                more => format!("; {more} sessions were ended"),
            }
        ))?;
        tokens.tell(app, slug);
        if status == "pending" && !is_activated {
            app.output
                .note(&format!("user {name} is pending, and logs in once active"));
            app.output
                .hint(&format!("tenantctl user verify-email {id} -t {slug}"));
        }
        Ok(Outcome::Done)
    }
}
