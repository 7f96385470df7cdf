//! `tenant purge`

use std::time::Duration;

use clap::Args;

use crate::app::App;
use crate::commands::fleet::pace::duration;
use crate::db::landlord::{former_databases, servers};
use crate::error::{Outcome, Result};
use crate::lifecycle::purge;
use crate::output::Confirmation;

/// The arguments of `tenant purge`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant purge nrna --confirm nrna")]
pub struct PurgeArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// How long a tenant is kept after it was archived [default: `TENANTCTL_PURGE_GRACE`, or 30d]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    grace: Option<Duration>,

    /// The slug once more, where there is no terminal to ask on
    #[arg(long, value_name = "SLUG")]
    confirm: Option<String>,
}

impl PurgeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        if purge::is_done(&tenant) {
            app.output
                .done(&format!("tenant {} is purged already", tenant.slug))?;
            return Ok(Outcome::Done);
        }
        if !purge::is_begun(&tenant) {
            let grace = match self.grace {
                Some(grace) => grace,
                None => app.settings.purge_grace()?,
            };
            purge::check(&mut landlord, &tenant, grace).await?;
        }
        let question = format!(
            "Everything of tenant {} in {} on server {} is dropped for good; its backups and its audit trail are kept.",
            tenant.slug, tenant.database, tenant.server
        );
        let confirmation = Confirmation::Name {
            expected: &tenant.slug,
            given: self.confirm.as_deref(),
        };
        app.output.confirm(&question, &confirmation)?;
        // Only where something of the tenant's is: the passwords of other servers are none of this.
        let former = former_databases::list(landlord.connection(), tenant.id).await?;
        let mut concerned: Vec<&str> = former.iter().map(|kept| kept.server.as_str()).collect();
        concerned.push(&tenant.server);
        let mut reached = Vec::new();
        let mut all = servers::list(landlord.connection()).await?;
        all.retain(|server| concerned.contains(&server.name.as_str()));
        for server in all {
            let options = app.server_options(&landlord, &server).await?;
            reached.push((server.name, options));
        }
        let act = app.act(&landlord);
        purge::purge(&mut landlord, &act, &tenant, &reached).await?;
        app.output.done(&format!("purged tenant {}", tenant.slug))?;
        Ok(Outcome::Done)
    }
}
