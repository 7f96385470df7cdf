//! `user show`

use clap::Args;

use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::commands::lookup;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `user show`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl user show sita@example.org -t nrna")]
pub struct ShowArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    site: SiteArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("name", "Name"),
    Column::new("first_name", "First name"),
    Column::new("middle_name", "Middle name"),
    Column::new("last_name", "Last name"),
    Column::new("full_name", "Full name"),
    Column::new("name_local", "Local name"),
    Column::new("role_title", "Title"),
    Column::new("email", "E-mail"),
    Column::new("email_verified_at", "E-mail verified"),
    Column::new("phone", "Phone"),
    Column::new("phone_verified_at", "Phone verified"),
    Column::new("date_of_birth", "Born"),
    Column::new("gender", "Gender"),
    Column::new("locale", "Locale"),
    Column::new("timezone", "Time zone"),
    Column::new("status", "Status"),
    Column::new("suspended_reason", "Suspended because"),
    Column::new("locked_until", "Locked until"),
    Column::new("locked_reason", "Locked because"),
    Column::new("identity_verified_at", "Identity verified"),
    Column::new("has_password", "Password"),
    Column::new("last_login_at", "Last login"),
    Column::new("external_id", "External id"),
    Column::new("id", "Id"),
    Column::new("created_at", "Created"),
    Column::new("updated_at", "Changed"),
    Column::new("deleted_at", "Deleted"),
    Column::hidden("email_normalized", "E-mail as compared"),
];

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.site.platform {
            return platform::show(app, &self.who).await;
        }
        let slug = self.site.slug()?;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let user = lookup::user(&mut *database.read().await?, slug, &self.who).await?;
        app.output.record(&user, COLUMNS)?;
        Ok(Outcome::Done)
    }
}
