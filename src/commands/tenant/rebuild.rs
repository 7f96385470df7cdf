//! `tenant rebuild`, and what `tenant reset` shares with it.

use clap::Args;

use super::kept::{back_up, drop_former, tell_dropped};
use super::{find_server, require_status};
use crate::app::App;
use crate::commands::repeat;
use crate::commands::template::find_template;
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, steps};
use crate::error::{Outcome, Result};
use crate::lifecycle::golden::Foundry;
use crate::lifecycle::rebuild;
use crate::migrate::{self, Library, Scope};
use crate::output::Confirmation;
use crate::seed::{self, Template};

/// The arguments of `tenant rebuild`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant rebuild nrna --template election_system --backup\n  tenantctl tenant rebuild nrna --drop-old"
)]
pub struct RebuildArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The template
    #[arg(long, value_name = "TEMPLATE", required_unless_present = "drop_old")]
    template: Option<String>,

    /// Take a backup first
    #[arg(long, requires = "template")]
    backup: bool,

    /// Drop the databases that rebuilding kept; alone it rebuilds nothing
    #[arg(long)]
    drop_old: bool,
}

impl RebuildArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let template = match &self.template {
            Some(name) => Some(find_template(&seed::Library::embedded(), name)?),
            None => None,
        };
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        if let Some(template) = &template {
            self.rebuild(app, &mut landlord, &tenant, template).await?;
        }
        if self.drop_old {
            let dropped = drop_former(app, &mut landlord, &tenant, rebuild::REBUILD).await?;
            tell_dropped(app, &dropped)?;
        }
        Ok(Outcome::Done)
    }

    async fn rebuild(
        &self,
        app: &App,
        landlord: &mut Landlord,
        tenant: &Tenant,
        template: &Template,
    ) -> Result<()> {
        require_status(tenant, &["active", "suspended"])?;
        let question = format!(
            "Put an empty database of the template {} in the place of {}, ending the sessions of its application? The \
             database is kept.",
            template.name, tenant.database
        );
        app.output.confirm(&question, &Confirmation::Yes)?;
        let former = replace(app, landlord, tenant, template, rebuild::REBUILD, self.backup).await?;
        app.output.done(&format!(
            "rebuilt tenant {} from the template {}",
            tenant.slug, template.name
        ))?;
        if let Some(former) = former.filter(|_| !self.drop_old) {
            app.output
                .note(&format!("its database is kept as {former}, closed to everybody"));
            app.output
                .hint(&repeat::drop_former(&tenant.slug, rebuild::REBUILD));
        }
        Ok(())
    }
}

/// Puts a new database of a template in the place of a tenant's, after a backup where one is wanted, unless an attempt
/// that was broken off replaced it already. Returns under which name the former one is kept.
pub(super) async fn replace(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
    template: &Template,
    operation: &'static str,
    backup: bool,
) -> Result<Option<String>> {
    let known = steps::list(landlord.connection(), tenant.id).await?;
    if backup && !rebuild::is_replaced(&known, operation) {
        back_up(app, landlord, tenant).await?;
    }
    let spinner = app
        .output
        .spinner(&format!("making a new database for tenant {}", tenant.slug));
    let server = find_server(landlord, &tenant.server).await?;
    let server = app.server_options(landlord, &server).await?;
    let act = app.act(landlord);
    let (migrations, seeds) = (Library::load(Scope::Tenant, &[])?, seed::Library::embedded());
    let foundry = Foundry {
        options: &server,
        role_prefix: &landlord.role_prefix(),
        migrations: &migrations,
        seeds: &seeds,
        actor: &migrate::Actor {
            name: act.actor.label(),
            reason: act.reason.clone(),
        },
    };
    let request = rebuild::Request {
        operation,
        tenant,
        template,
        server: &server,
    };
    let former = rebuild::rebuild(landlord, &act, &request, &foundry).await;
    spinner.finish();
    Ok(former?)
}
