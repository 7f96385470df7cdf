//! `user list`

use clap::{Args, ValueEnum};

use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::commands::lookup;
use crate::commands::page::{PageArgs, cut};
use crate::db::identity::users::{self, UserFilter};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `user list`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl user list -t nrna --status locked --columns name,email,locked_until"
)]
pub struct ListArgs {
    #[command(flatten)]
    site: SiteArgs,

    /// Only users with this status
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,

    /// Only users with this text in name, e-mail, phone or external id
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    /// Only users whose e-mail is verified
    #[arg(long)]
    verified: bool,

    /// Only users whose e-mail is not verified
    #[arg(long, conflicts_with = "verified")]
    unverified: bool,

    /// Deleted users
    #[arg(long)]
    deleted: bool,

    #[command(flatten)]
    page: PageArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Status {
    Pending,
    Active,
    Suspended,
    Locked,
}

impl Status {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Locked => "locked",
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("phone", "PHONE"),
    Column::new("status", "STATUS"),
    Column::new("last_login_at", "LAST LOGIN"),
    Column::new("id", "ID"),
    Column::hidden("email_normalized", "E-MAIL AS COMPARED"),
    Column::hidden("external_id", "EXTERNAL ID"),
    Column::hidden("first_name", "FIRST NAME"),
    Column::hidden("middle_name", "MIDDLE NAME"),
    Column::hidden("last_name", "LAST NAME"),
    Column::hidden("full_name", "FULL NAME"),
    Column::hidden("name_local", "LOCAL NAME"),
    Column::hidden("role_title", "TITLE"),
    Column::hidden("date_of_birth", "BORN"),
    Column::hidden("gender", "GENDER"),
    Column::hidden("locale", "LOCALE"),
    Column::hidden("timezone", "TIME ZONE"),
    Column::hidden("email_verified_at", "E-MAIL VERIFIED"),
    Column::hidden("phone_verified_at", "PHONE VERIFIED"),
    Column::hidden("identity_verified_at", "IDENTITY VERIFIED"),
    Column::hidden("has_password", "PASSWORD"),
    Column::hidden("locked_until", "LOCKED UNTIL"),
    Column::hidden("locked_reason", "LOCKED BECAUSE"),
    Column::hidden("suspended_reason", "SUSPENDED BECAUSE"),
    Column::hidden("created_at", "CREATED"),
    Column::hidden("updated_at", "CHANGED"),
    Column::hidden("deleted_at", "DELETED"),
];

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.site.platform {
            if self.status.is_some() || self.search.is_some() || self.verified || self.unverified {
                return Err(Failure::usage("of platform users there are few: all are listed"));
            }
            return platform::list(app, self.deleted).await;
        }
        let slug = self.site.slug()?;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let PageArgs { limit, after } = self.page;
        let after = match after {
            Some(who) => Some(lookup::user(&mut transaction, slug, &who).await?.id),
            None => None,
        };
        let filter = UserFilter {
            status: self.status.map(|status| status.code().to_owned()),
            search: self.search,
            verified: (self.verified || self.unverified).then_some(self.verified),
            deleted: self.deleted,
            ..UserFilter::default()
        };
        let mut rows = users::list(&mut transaction, &filter, after, limit + 1).await?;
        cut(&app.output, &mut rows, limit, |user| user.id.to_string());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no users",
        })?;
        Ok(Outcome::Done)
    }
}
