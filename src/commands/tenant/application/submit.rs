//! `tenant application submit`

use clap::Args;
use uuid::Uuid;

use super::COLUMNS;
use crate::app::App;
use crate::commands::template::find_template;
use crate::commands::tenant::create::slug;
use crate::db::Act;
use crate::db::landlord::applications::{self, NewApplication};
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;
use crate::output::Format;
use crate::seed;

/// The arguments of `tenant application submit`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  tenantctl tenant application submit uml --name 'United Movement' --template political_party \\
      --applicant 'Sita Rai' --email sita@example.org")]
pub struct SubmitArgs {
    /// The short name that the organization would have as a tenant
    #[arg(value_name = "SLUG", value_parser = slug)]
    slug: String,

    /// The organization's name
    #[arg(long, value_name = "NAME")]
    name: String,

    /// The template that the tenant would be made from
    #[arg(long, value_name = "TEMPLATE")]
    template: String,

    /// Who applies
    #[arg(long, value_name = "NAME")]
    applicant: String,

    /// The e-mail of who applies
    #[arg(long, value_name = "E-MAIL")]
    email: String,

    /// What the applicant wrote
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,
}

impl SubmitArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        find_template(&seed::Library::embedded(), &self.template)?;
        let email_normalized = normalize_email(&self.email)
            .ok_or_else(|| Failure::usage(format!("\"{}\" is no e-mail", self.email)))?;
        let mut landlord = app.landlord().await?;
        if tenants::find(landlord.connection(), &self.slug).await?.is_some() {
            return Err(
                Failure::conflict(format!("a tenant {} exists already", self.slug))
                    .hint(format!("tenantctl tenant show {}", self.slug)),
            );
        }
        let application = NewApplication {
            id: Uuid::now_v7(),
            slug: &self.slug,
            organization: &self.name,
            template: &self.template,
            applicant: &self.applicant,
            email: self.email.trim(),
            email_normalized: &email_normalized,
            message: self.message.as_deref(),
        };
        // The trail outlives the application, and is not to say who applied.
        let act = Act {
            command: format!("tenantctl tenant application submit {}", self.slug),
            ..app.act(&landlord)
        };
        let mut transaction = landlord.write(&act).await?;
        applications::add(&mut transaction, &application)
            .await
            .map_err(|error| match error.constraint() {
                Some("tenant_applications_slug_key") => {
                    Failure::from(error).hint(format!("tenantctl tenant application show {}", self.slug))
                }
                _ => error.into(),
            })?;
        transaction.commit().await?;
        app.output
            .done(&format!("submitted the application of {}", self.slug))?;
        if app.output.format() == Format::Table {
            app.output
                .hint(&format!("tenantctl tenant application approve {}", self.slug));
        } else {
            let id = application.id.to_string();
            app.output
                .record(&super::find(&mut landlord, &id).await?, COLUMNS)?;
        }
        Ok(Outcome::Done)
    }
}
