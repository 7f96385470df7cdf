//! `membership transfer list`

use clap::Args;

use super::{COLUMNS, TransferArg};
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::filter::UnitArgs;
use crate::commands::membership::show;
use crate::commands::page::{self, PageArgs};
use crate::db::membership::transfers::{self, TransferFilter};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership transfer list`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl membership transfer list -t nrna --status pending --unit NP-3 --subtree"
)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only those in these states
    #[arg(
        long,
        value_delimiter = ',',
        value_name = "STATUS,…",
        value_parser = ["pending", "approved", "completed", "refused", "cancelled", "undone"]
    )]
    status: Vec<String>,

    /// Only those of this member: number, e-mail, or id
    #[arg(long, value_name = "MEMBER")]
    member: Option<String>,

    #[command(flatten)]
    unit: UnitArgs,

    #[command(flatten)]
    page: PageArgs,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let membership_ids = match &self.member {
            Some(key) => {
                let held = show::find(&mut transaction, key, slug).await?;
                Some(held.into_iter().map(|member| member.id).collect())
            }
            None => None,
        };
        let filter = TransferFilter {
            id: None,
            membership_ids,
            statuses: self.status,
            units: self.unit.resolve(&mut transaction, slug).await?,
        };
        let after = match self.page.after {
            Some(key) => {
                let last = TransferArg {
                    key,
                    tenant: self.tenant,
                };
                Some(last.find(&mut transaction).await?.id)
            }
            None => None,
        };
        let limit = self.page.limit;
        let mut rows = transfers::list(&mut transaction, &filter, after, limit + 1).await?;
        page::cut(&app.output, &mut rows, limit, |last| last.id.to_string());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no transfers",
        })?;
        Ok(Outcome::Done)
    }
}
