//! `batch list`

use clap::Args;
use uuid::Uuid;

use super::{Imports, columns};
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::tenancy::batches::{self, BatchFilter};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `batch list`.
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
    pub(super) async fn run<I: Imports>(self, app: &App, _: I) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let wanted = i64::from(self.limit) + 1;
        let filter = BatchFilter {
            after: self.after,
            ..BatchFilter::default()
        };
        let mut rows = batches::list(&mut transaction, I::KINDS, filter, wanted).await?;
        let is_cut = rows.len() > limit;
        rows.truncate(limit);
        app.output.records(&Records {
            rows: &rows,
            columns: &columns::<I>(),
            empty: &format!("no {} were imported yet", I::THINGS),
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
