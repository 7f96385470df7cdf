//! `user update`

use clap::Args;

use super::details::{self, DetailsArgs};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
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
    tenant: TenantArg,

    #[command(flatten)]
    details: DetailsArgs,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let changes = self.details.into_details();
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
