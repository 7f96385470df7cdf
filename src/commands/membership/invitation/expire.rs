//! `membership invitation expire`

use clap::Args;

use super::COLUMNS;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::invitations::{self, InvitationFilter};
use crate::error::{Outcome, Result};
use crate::output::Records;

/// The arguments of `membership invitation expire`.
#[derive(Debug, Args)]
#[command(
    after_help = "An invitation whose time is over cannot be accepted, marked or not; marking it tells so in lists. It can be \
sent again.\n\nExample:\n  tenantctl membership invitation expire -t nrna"
)]
pub struct ExpireArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Say which ones would be marked, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl ExpireArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.tenant.slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let expired = invitations::expire(&mut transaction).await?;
        let filter = InvitationFilter {
            statuses: vec!["expired".to_owned()],
            ..InvitationFilter::default()
        };
        let mut rows = match expired.len() {
            0 => Vec::new(),
            _ => invitations::list(&mut transaction, &filter, None, i64::MAX).await?,
        };
        rows.retain(|invitation| expired.contains(&invitation.id));
        let counted = match rows.len() {
            1 => "1 invitation".to_owned(),
            many => format!("{many} invitations"),
        };
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        if app.output.is_machine_readable() || !rows.is_empty() {
            app.output.records(&Records {
                rows: &rows,
                columns: COLUMNS,
                empty: "no invitations",
            })?;
        }
        app.output.done(&if self.dry_run {
            format!("would mark {counted} as expired; nothing was changed")
        } else {
            format!("marked {counted} as expired")
        })?;
        Ok(Outcome::Done)
    }
}
