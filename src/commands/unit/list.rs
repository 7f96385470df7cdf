//! `unit list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::commands::page::{PageArgs, cut};
use crate::commands::{TenantArg, lookup};
use crate::db::organization::ranges;
use crate::db::organization::units::{self, UnitFilter};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `unit list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only units of this type
    #[arg(long = "type", value_name = "TYPE")]
    type_code: Option<String>,

    /// Only units with this status
    #[arg(long, value_name = "STATUS", value_parser = ["active", "inactive", "archived"])]
    status: Option<String>,

    /// Only units right below this one
    #[arg(long, value_name = "UNIT")]
    parent: Option<String>,

    /// Only units anywhere below this one
    #[arg(long, value_name = "UNIT")]
    under: Option<String>,

    /// Only units with this text in code or name
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    #[command(flatten)]
    page: PageArgs,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        if let Some(code) = &self.type_code {
            super::types::find(&mut transaction, slug, code).await?;
        }
        for code in [&self.parent, &self.under].into_iter().flatten() {
            lookup::unit(&mut transaction, slug, code).await?;
        }
        let under = match &self.under {
            Some(code) => ranges::find(&mut transaction, code, true).await?,
            None => None,
        };
        let filter = UnitFilter {
            code: None,
            type_code: self.type_code,
            status: self.status,
            parent: self.parent,
            under,
            search: self.search,
        };
        let PageArgs { limit, after } = self.page;
        let mut rows = units::list(&mut transaction, &filter, after.as_deref(), limit + 1).await?;
        cut(&app.output, &mut rows, limit, |unit| unit.code.clone());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no units",
        })?;
        Ok(Outcome::Done)
    }
}
