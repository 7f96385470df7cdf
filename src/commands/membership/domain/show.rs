//! `membership domain show`

use clap::Args;

use super::{COLUMNS, DomainArg};
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `membership domain show`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl membership domain show example.org -t nrna")]
pub struct ShowArgs {
    #[command(flatten)]
    domain: DomainArg,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.domain.tenant.slug, false).await?;
        let domain = self.domain.find(&mut *database.read().await?).await?;
        // A card has room for all that there is to tell.
        let columns: Vec<Column> = COLUMNS
            .iter()
            .map(|column| Column::new(column.key, column.heading))
            .collect();
        app.output.record(&domain, &columns)?;
        Ok(Outcome::Done)
    }
}
