//! `membership invitation show`

use clap::Args;

use super::{COLUMNS, InvitationArg};
use crate::app::App;
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `membership invitation show`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl membership invitation show sita@example.org -t nrna")]
pub struct ShowArgs {
    #[command(flatten)]
    invitation: InvitationArg,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.invitation.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let invitation = self.invitation.find(&mut transaction).await?;
        // A card has room for all that there is to tell.
        let columns: Vec<Column> = COLUMNS
            .iter()
            .map(|column| Column::new(column.key, column.heading))
            .collect();
        app.output.record(&invitation, &columns)?;
        Ok(Outcome::Done)
    }
}
