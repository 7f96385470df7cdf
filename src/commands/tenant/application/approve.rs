//! `tenant application approve`

use clap::Args;

use super::ApplicationName;
use crate::app::{App, HOME_SERVER};
use crate::commands::template::find_template;
use crate::commands::tenant::create::{finish, show, tag};
use crate::commands::tenant::find_server;
use crate::db::landlord::Landlord;
use crate::db::landlord::applications::{self, Application};
use crate::error::{Outcome, Result};
use crate::lifecycle::create;
use crate::seed;

/// The arguments of `tenant application approve`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant application approve uml --reason 'resolution 7'")]
pub struct ApproveArgs {
    #[command(flatten)]
    application: ApplicationName,

    /// The server on which the tenant will live
    #[arg(long, default_value = HOME_SERVER, value_name = "SERVER")]
    server: String,

    /// A word by which operators group tenants; may be repeated
    #[arg(long = "tag", value_name = "TAG", value_parser = tag)]
    tags: Vec<String>,
}

impl ApproveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let application = super::find(&mut landlord, &self.application.name).await?;
        if application.status == "provisioned" {
            app.output.done(&format!(
                "the application of {} is approved already, and its tenant is there",
                application.slug
            ))?;
            return Ok(Outcome::Done);
        }
        // Its tenant may have been given up before it was there: then it is registered once more.
        if application.status != "approved" || application.tenant_id.is_none() {
            if application.status != "approved" {
                super::require_open(&application)?;
            }
            self.approve(app, &mut landlord, &application).await?;
        }
        provision(app, &mut landlord, &application).await
    }

    /// The decision and the registered tenant are one: what is approved can always be finished.
    async fn approve(&self, app: &App, landlord: &mut Landlord, application: &Application) -> Result<()> {
        let template = find_template(&seed::Library::embedded(), &application.template)?;
        let server = find_server(landlord, &self.server).await?;
        let act = app.act(landlord);
        let mut transaction = landlord.write(&act).await?;
        let names = (application.slug.as_str(), application.organization.as_str());
        let tenant_id = create::register(&mut transaction, names, &template, server.id, &self.tags).await?;
        let reason = app.reason.as_deref();
        applications::decide(
            &mut transaction,
            application.id,
            "approved",
            reason,
            Some(tenant_id),
        )
        .await?;
        Ok(transaction.commit().await?)
    }
}

async fn provision(app: &App, landlord: &mut Landlord, application: &Application) -> Result<Outcome> {
    let tenant = app.find_tenant(landlord, &application.slug).await?;
    let (tenant, logins) = if tenant.status == "provisioning" {
        let finished = finish(app, landlord, (tenant.id, &tenant.slug)).await;
        finished.map_err(|failure| {
            failure.hint(format!(
                "tenantctl tenant application approve {}",
                application.slug
            ))
        })?
    } else {
        (tenant, Vec::new())
    };
    if logins.is_empty() {
        app.output
            .note("its logins were made before; new passwords are to be had");
        app.output
            .hint(&format!("tenantctl tenant credentials rotate {}", tenant.slug));
    }
    let act = app.act(landlord);
    let mut transaction = landlord.write(&act).await?;
    applications::set_provisioned(&mut transaction, application.id).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("approved the application of {}", application.slug))?;
    show(app, &tenant, &logins)
}
