//! `role assignments`

use chrono::NaiveDate;
use clap::Args;
use uuid::Uuid;

use super::name;
use crate::app::App;
use crate::commands::page::{PageArgs, cut};
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::assignments::{self, AssignmentFilter};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `role assignments`.
#[derive(Debug, Args)]
pub struct AssignmentsArgs {
    /// The role [default: all]
    #[arg(value_name = "ROLE")]
    code: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Only what this person holds
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// Only what is held at this unit
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// Also at the units below it
    #[arg(long, requires = "unit")]
    subtree: bool,

    /// Only holders who came to it like this
    #[arg(long, value_name = "KIND", value_parser = ["elected", "appointed", "acting", "delegated"])]
    kind: Option<String>,

    /// Who holds it on this day [default: today]
    #[arg(long, value_name = "DATE", conflicts_with = "history")]
    at: Option<NaiveDate>,

    /// All terms there were, are and are to come
    #[arg(long)]
    history: bool,

    #[command(flatten)]
    page: PageArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("role", "ROLE"),
    Column::new("unit", "UNIT"),
    Column::new("scope", "SCOPE"),
    Column::new("name", "NAME"),
    Column::new("kind", "KIND"),
    Column::new("from", "FROM"),
    Column::new("until", "UNTIL"),
    Column::new("status", "STATUS"),
    Column::hidden("user", "USER"),
    Column::hidden("granted_by", "GRANTED BY"),
    Column::hidden("on_behalf_of", "ON BEHALF OF"),
    Column::hidden("reason", "REASON"),
    Column::hidden("revoked_reason", "ENDED"),
    Column::hidden("id", "ID"),
];

impl AssignmentsArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let after = self
            .page
            .after
            .as_deref()
            .map(|id| {
                id.parse::<Uuid>()
                    .map_err(|_| Failure::usage("--after takes the id of an assignment"))
            })
            .transpose()?;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let mut filter = AssignmentFilter {
            subtree: self.subtree,
            kind: self.kind,
            on: (!self.history).then(|| self.at.unwrap_or_else(db::today)),
            ..AssignmentFilter::default()
        };
        if let Some(code) = &self.code {
            filter.role_id = Some(name::role(&mut transaction, slug, code).await?.id);
        }
        if let Some(who) = &self.user {
            filter.user_id = Some(lookup::user(&mut transaction, slug, who).await?.id);
        }
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        filter.unit_id = unit.map(|unit| unit.id);
        let mut rows = assignments::list(&mut transaction, &filter, after, self.page.limit + 1).await?;
        cut(&app.output, &mut rows, self.page.limit, |one| one.id.to_string());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no assignments",
        })?;
        Ok(Outcome::Done)
    }
}
