//! `membership invitation list`

use clap::Args;

use super::{COLUMNS, InvitationArg};
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::filter::UnitArgs;
use crate::commands::page::{self, PageArgs};
use crate::db::membership::invitations::{self, InvitationFilter};
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;
use crate::output::Records;

/// The arguments of `membership invitation list`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership invitation list -t nrna --status pending --unit NP-3"
)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only those in these states
    #[arg(
        long,
        value_delimiter = ',',
        value_name = "STATUS,…",
        value_parser = ["pending", "accepted", "declined", "expired", "cancelled"]
    )]
    status: Vec<String>,

    /// Only those to this e-mail
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,

    #[command(flatten)]
    unit: UnitArgs,

    #[command(flatten)]
    page: PageArgs,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let no_email = |email: &str| Failure::usage(format!("\"{email}\" is no e-mail"));
        let email_normalized = match &self.email {
            Some(email) => Some(normalize_email(email).ok_or_else(|| no_email(email))?),
            None => None,
        };
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let filter = InvitationFilter {
            email_normalized,
            statuses: self.status,
            units: self.unit.resolve(&mut transaction, slug).await?,
            ..InvitationFilter::default()
        };
        let after = match self.page.after {
            Some(key) => {
                let last = InvitationArg {
                    key,
                    tenant: self.tenant,
                };
                Some(last.find(&mut transaction).await?.id)
            }
            None => None,
        };
        let limit = self.page.limit;
        let mut rows = invitations::list(&mut transaction, &filter, after, limit + 1).await?;
        page::cut(&app.output, &mut rows, limit, |last| last.id.to_string());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no invitations",
        })?;
        Ok(Outcome::Done)
    }
}
