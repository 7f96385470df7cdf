//! `tenant abandon`

use clap::Args;

use super::find_server;
use crate::app::App;
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, former_databases, steps};
use crate::error::{Outcome, Result};
use crate::lifecycle::abandon::{self, Plan, Request};
use crate::lifecycle::{operation, relocate};
use crate::output::Confirmation;

/// The arguments of `tenant abandon`.
#[derive(Debug, Args)]
#[command(after_help = "\
What has taken effect is not given up but finished: a restore, rebuild or reset once the databases are exchanged, a \
move once the tenant is placed on the other server, an archive, a purge.

Examples:
  tenantctl tenant abandon nrna
  tenantctl tenant abandon uml --without-server")]
pub struct AbandonArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The server on which something would be dropped is gone for good: drop nothing there
    #[arg(long)]
    without_server: bool,
}

impl AbandonArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        let slug = &tenant.slug;
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let plan = abandon::plan(&tenant, &known, self.without_server)?;
        let (what, server) = match &plan {
            Plan::Nothing => {
                app.output
                    .done(&format!("nothing is begun and unfinished with tenant {slug}"))?;
                return Ok(Outcome::Done);
            }
            Plan::Tenant => (
                format!("tenant {slug}, which never came to be"),
                tenant.server.clone(),
            ),
            Plan::Replacement { operation } => {
                (format!("the {operation} of tenant {slug}"), tenant.server.clone())
            }
            Plan::Move { to } => (format!("the move of tenant {slug} to server {to}"), to.clone()),
            Plan::Source => {
                let source = source(&mut landlord, &tenant).await?;
                (format!("what tenant {slug} has left on server {source}"), source)
            }
        };
        let dropped = match (&plan, self.without_server) {
            (_, true) => format!("nothing is dropped on server {server}"),
            (Plan::Tenant, false) => {
                format!(
                    "{} and its logins are dropped on server {server}",
                    tenant.database
                )
            }
            (_, false) => format!(
                "{} is dropped on server {server}",
                operation::incoming_database(&tenant)
            ),
        };
        app.output
            .confirm(&format!("Give up {what}? {dropped}."), &Confirmation::Yes)?;
        let is_away = self.without_server && server == tenant.server;
        let home = if plan == Plan::Tenant || is_away {
            None
        } else {
            let home = find_server(&mut landlord, &tenant.server).await?;
            Some(app.server_options(&landlord, &home).await?)
        };
        let options = if self.without_server {
            None
        } else {
            let server = find_server(&mut landlord, &server).await?;
            Some(app.server_options(&landlord, &server).await?)
        };
        let request = Request {
            tenant: &tenant,
            plan: &plan,
            server: options.as_ref(),
            home: home.as_ref(),
        };
        let act = app.act(&landlord);
        abandon::abandon(&mut landlord, &act, &request).await?;
        app.output.done(&format!("gave up {what}"))?;
        Ok(Outcome::Done)
    }
}

/// The server on which the source of a move is kept.
async fn source(landlord: &mut Landlord, tenant: &Tenant) -> Result<String> {
    let former = former_databases::list(landlord.connection(), tenant.id).await?;
    let kept = former
        .into_iter()
        .rfind(|kept| kept.operation == relocate::OPERATION);
    Ok(kept.map_or_else(String::new, |kept| kept.server))
}
