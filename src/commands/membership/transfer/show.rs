//! `membership transfer show`

use clap::Args;

use super::{COLUMNS, TransferArg};
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `membership transfer show`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl membership transfer show M-000017 -t nrna")]
pub struct ShowArgs {
    #[command(flatten)]
    transfer: TransferArg,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (_, _, mut database) = app.enter_tenant(&self.transfer.tenant.slug, false).await?;
        let mut transaction = database.read().await?;
        let transfer = self.transfer.find(&mut transaction).await?;
        // A card has room for all that there is to tell.
        let columns: Vec<Column> = COLUMNS
            .iter()
            .map(|column| Column::new(column.key, column.heading))
            .collect();
        app.output.record(&transfer, &columns)?;
        Ok(Outcome::Done)
    }
}
