//! `membership batch list`

use clap::Args;
use uuid::Uuid;

use super::BATCH_COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::tenancy::batches::{self, BatchKind};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership batch list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,

    /// Those before this one
    #[arg(long, value_name = "ID")]
    after: Option<Uuid>,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let wanted = i64::from(self.limit) + 1;
        let mut rows = batches::list(&mut transaction, BatchKind::Members, self.after, wanted).await?;
        let is_cut = rows.len() > limit;
        rows.truncate(limit);
        app.output.records(&Records {
            rows: &rows,
            columns: BATCH_COLUMNS,
            empty: "no members were imported yet",
        })?;
        if let Some(last) = rows.last().filter(|_| is_cut) {
            app.output.note(&format!(
                "there are more than {limit}; go on with --after {}",
                last.id
            ));
        }
        Ok(Outcome::Done)
    }
}
