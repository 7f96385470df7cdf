//! `run list`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::db::landlord::runs;
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `run list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Show so many
    #[arg(long, default_value_t = 20, value_name = "N", value_parser = clap::value_parser!(i64).range(1..1_000_000))]
    limit: i64,
}

impl ListArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        // One more than asked for tells whether there are more.
        let held = landlord.authority.clone();
        let mut rows = runs::list(landlord.connection(), None, held.tenants(), self.limit + 1).await?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let is_cut = rows.len() > limit;
        rows.truncate(limit);
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no runs",
        })?;
        if is_cut {
            app.output.note("older runs are left out; --limit shows more");
        }
        Ok(Outcome::Done)
    }
}
