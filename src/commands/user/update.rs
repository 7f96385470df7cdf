//! `user update`

use clap::Args;

use super::details::{self, DetailsArgs};
use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::commands::lookup;
use crate::db::identity::users::{self, UserDetails};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `user update`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl user update sita@example.org -t nrna --phone 9841234567")]
pub struct UpdateArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    site: SiteArgs,

    /// The database login that proves to be this user, of a platform user
    #[arg(long, value_name = "LOGIN", requires = "platform")]
    database_login: Option<String>,

    #[command(flatten)]
    details: DetailsArgs,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let changes = self.details.into_details();
        if self.site.platform {
            return platform::update(app, &self.who, &changes, self.database_login.as_deref()).await;
        }
        let slug = self.site.slug()?;
        if changes == UserDetails::default() {
            return Err(Failure::usage(
                "nothing to change: give --email, --phone or another of the person's flags",
            ));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, &self.who).await?;
        details::check(&mut transaction, &changes).await?;
        users::update(&mut transaction, user.id, &changes).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("updated user {} in tenant {slug}", user.name))?;
        Ok(Outcome::Done)
    }
}
