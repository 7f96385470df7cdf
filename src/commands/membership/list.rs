//! `membership list`

use clap::Args;

use super::filter::FilterArgs;
use super::{MEMBER_COLUMNS, show};
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::members;
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    filter: FilterArgs,

    /// Only members whose name, number, e-mail or phone holds this text
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,

    /// Those after this member: number, e-mail or id
    #[arg(long, value_name = "MEMBER")]
    after: Option<String>,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let mut filter = self.filter.resolve(&mut transaction, slug).await?;
        filter.search = self.search;
        let after = match &self.after {
            Some(key) => Some(show::find(&mut transaction, key, slug).await?[0].id),
            None => None,
        };
        // One more than asked tells whether there are more.
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let mut rows = members::list(&mut transaction, &filter, after, i64::from(self.limit) + 1).await?;
        let is_cut = rows.len() > limit;
        rows.truncate(limit);
        app.output.records(&Records {
            rows: &rows,
            columns: MEMBER_COLUMNS,
            empty: "no members",
        })?;
        if let Some(last) = rows.last().filter(|_| is_cut) {
            // A membership that was transferred shares its number with the one that continues it.
            app.output.note(&format!(
                "there are more than {limit}; go on with --after {}, or give a --limit",
                last.id
            ));
        }
        Ok(Outcome::Done)
    }
}
