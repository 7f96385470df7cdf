//! `user update`

use clap::{Args, ValueEnum};

use super::details::{self, DetailsArgs};
use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::commands::lookup;
use crate::db::identity::users::{self, UserDetails};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `user update`.
#[derive(Debug, Args)]
#[command(after_help = "\
Another e-mail or telephone is not verified.

Examples:
  tenantctl user update sita@example.org -t nrna --phone 9841234567
  tenantctl user update sita@example.org -t nrna --clear middle-name,external-id
  tenantctl user update asha@example.org --platform --full-name 'Asha Rai'")]
pub struct UpdateArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    site: SiteArgs,

    /// The database login that proves to be this user, of a platform user
    #[arg(long, value_name = "LOGIN", requires = "platform")]
    database_login: Option<String>,

    /// Empty this; may be repeated
    #[arg(
        long,
        value_name = "FIELD",
        value_delimiter = ',',
        conflicts_with = "platform"
    )]
    clear: Vec<Field>,

    #[command(flatten)]
    details: DetailsArgs,
}

/// What can be emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Field {
    Email,
    ExternalId,
    FirstName,
    MiddleName,
    LastName,
    FullName,
    NameLocal,
    RoleTitle,
    Phone,
    DateOfBirth,
    Gender,
    Locale,
    Timezone,
}

impl Field {
    fn column(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::ExternalId => "external_id",
            Self::FirstName => "first_name",
            Self::MiddleName => "middle_name",
            Self::LastName => "last_name",
            Self::FullName => "full_name",
            Self::NameLocal => "name_local",
            Self::RoleTitle => "role_title",
            Self::Phone => "phone",
            Self::DateOfBirth => "date_of_birth",
            Self::Gender => "gender",
            Self::Locale => "locale",
            Self::Timezone => "timezone",
        }
    }

    fn is_given(self, details: &UserDetails) -> bool {
        match self {
            Self::Email => details.email.is_some(),
            Self::ExternalId => details.external_id.is_some(),
            Self::FirstName => details.first_name.is_some(),
            Self::MiddleName => details.middle_name.is_some(),
            Self::LastName => details.last_name.is_some(),
            Self::FullName => details.full_name.is_some(),
            Self::NameLocal => details.name_local.is_some(),
            Self::RoleTitle => details.role_title.is_some(),
            Self::Phone => details.phone.is_some(),
            Self::DateOfBirth => details.date_of_birth.is_some(),
            Self::Gender => details.gender.is_some(),
            Self::Locale => details.locale.is_some(),
            Self::Timezone => details.timezone.is_some(),
        }
    }
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let changes = self.details.into_details();
        if self.site.platform {
            return platform::update(app, &self.who, &changes, self.database_login.as_deref()).await;
        }
        let slug = self.site.slug()?;
        if changes == UserDetails::default() && self.clear.is_empty() {
            return Err(Failure::usage(
                "nothing to change: give --email, --phone or another of the person's flags, or --clear",
            ));
        }
        if let Some(field) = self.clear.iter().find(|field| field.is_given(&changes)) {
            return Err(Failure::usage(format!(
                "{} is both given and cleared",
                field.column()
            )));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, &self.who).await?;
        details::check(&mut transaction, &changes).await?;
        users::update(&mut transaction, user.id, &changes).await?;
        if !self.clear.is_empty() {
            let columns: Vec<_> = self.clear.iter().map(|field| field.column().to_owned()).collect();
            users::clear(&mut transaction, user.id, &columns).await?;
        }
        transaction.commit().await?;
        app.output
            .done(&format!("updated user {} in tenant {slug}", user.name))?;
        Ok(Outcome::Done)
    }
}
