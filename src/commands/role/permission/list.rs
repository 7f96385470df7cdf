//! `role permission list`

use chrono::NaiveDate;
use clap::Args;

use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::permissions::{self, DirectFilter};
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `role permission list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only permissions over this resource, such as membership
    #[arg(long, value_name = "RESOURCE", conflicts_with_all = ["direct", "user", "at", "history"])]
    resource: Option<String>,

    /// What people are given and denied directly, in place of the catalogue
    #[arg(long)]
    direct: bool,

    /// What this person is given and denied directly
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// What of it holds on this day [default: today]
    #[arg(long, value_name = "DATE", conflicts_with = "history")]
    at: Option<NaiveDate>,

    /// All there was, is and is to come
    #[arg(long)]
    history: bool,
}

const CATALOGUE: &[Column] = &[
    Column::new("code", "CODE"),
    Column::new("description", "DESCRIPTION"),
    Column::new("allowed_by", "ALLOWED BY"),
    Column::hidden("denied_by", "DENIED BY"),
    Column::hidden("resource", "RESOURCE"),
    Column::hidden("action", "ACTION"),
    Column::hidden("id", "ID"),
];

const DIRECT: &[Column] = &[
    Column::new("permission", "PERMISSION"),
    Column::new("effect", "EFFECT"),
    Column::new("name", "NAME"),
    Column::new("unit", "UNIT"),
    Column::new("scope", "SCOPE"),
    Column::new("from", "FROM"),
    Column::new("until", "UNTIL"),
    Column::hidden("user", "USER"),
    Column::hidden("reason", "REASON"),
    Column::hidden("granted_by", "GRANTED BY"),
    Column::hidden("id", "ID"),
];

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let is_direct = self.direct || self.history || self.user.is_some() || self.at.is_some();
        if !is_direct {
            let rows = permissions::list(&mut transaction, self.resource.as_deref()).await?;
            app.output.records(&Records {
                rows: &rows,
                columns: CATALOGUE,
                empty: "no permissions",
            })?;
            return Ok(Outcome::Done);
        }
        let mut filter = DirectFilter {
            on: (!self.history).then(|| self.at.unwrap_or_else(db::today)),
            ..DirectFilter::default()
        };
        if let Some(who) = &self.user {
            filter.user_id = Some(lookup::user(&mut transaction, slug, who).await?.id);
        }
        let rows = permissions::direct(&mut transaction, &filter).await?;
        app.output.records(&Records {
            rows: &rows,
            columns: DIRECT,
            empty: "no direct permissions",
        })?;
        Ok(Outcome::Done)
    }
}
