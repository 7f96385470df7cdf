//! `membership application list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::commands::membership::filter::UnitArgs;
use crate::db::membership::applications::{self, ApplicationFilter};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership application list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Only applications in these states [default: those that are not decided, or approved and not begun]
    #[arg(long, value_delimiter = ',', value_name = "STATUS,…", value_parser = ["applied", "in_review", "approved", "active", "rejected", "resigned"])]
    status: Vec<String>,

    /// Only those that this unit decides next
    #[arg(long, value_name = "UNIT")]
    at: Option<String>,

    #[command(flatten)]
    unit: UnitArgs,

    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(i64).range(1..))]
    limit: i64,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let at = crate::commands::lookup::unit_if_named(&mut transaction, slug, self.at.as_deref()).await?;
        let statuses = if self.status.is_empty() {
            ["applied", "in_review", "approved"]
                .map(ToOwned::to_owned)
                .to_vec()
        } else {
            self.status
        };
        let filter = ApplicationFilter {
            statuses,
            units: self.unit.resolve(&mut transaction, slug).await?,
            at_unit: at.map(|unit| unit.id),
            ids: None,
        };
        let mut rows = applications::list(&mut transaction, &filter, self.limit + 1).await?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let is_cut = rows.len() > limit;
        rows.truncate(limit);
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no applications",
        })?;
        if is_cut {
            app.output
                .note(&format!("only the first {limit} are shown; --limit shows more"));
        }
        Ok(Outcome::Done)
    }
}
