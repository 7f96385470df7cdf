//! `tenant create`

use clap::Args;
use serde::Serialize;

use super::logins::{ShownLogin, list_logins};
use super::{COLUMNS, find_server, remote_connection};
use crate::app::{App, HOME_SERVER};
use crate::commands::template::find_template;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, steps};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::create::{self, Login};
use crate::lifecycle::golden::Foundry;
use crate::migrate::{self, Library, Scope};
use crate::output::Format;
use crate::seed;

/// The arguments of `tenant create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Short name: small letters, digits and _, beginning with a letter
    #[arg(value_name = "SLUG", value_parser = slug)]
    slug: String,

    /// The template
    #[arg(long, value_name = "TEMPLATE")]
    template: String,

    /// The organization's name [default: the slug]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The server on which it will live
    #[arg(long, default_value = HOME_SERVER, value_name = "SERVER")]
    server: String,

    /// A word by which operators group tenants; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
}

/// Slugs that would be mistaken for something else.
const RESERVED: [&str; 6] = ["all", "landlord", "tenant", "template", "golden", "postgres"];

#[derive(Serialize)]
struct Created<'a> {
    #[serde(flatten)]
    tenant: &'a Tenant,
    logins: Vec<ShownLogin<'a>>,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let seeds = seed::Library::embedded();
        let template = find_template(&seeds, &self.template)?;
        let mut landlord = app.landlord().await?;
        let existing = tenants::find(landlord.connection(), &self.slug).await?;
        if let Some(tenant) = &existing {
            self.check_repeated(tenant)?;
            refuse_copy(&mut landlord, tenant).await?;
            if tenant.status != "provisioning" {
                app.output.note(&format!(
                    "tenant {} exists already; nothing was changed",
                    self.slug
                ));
                return show(app, tenant, &[]);
            }
        } else {
            let server = find_server(&mut landlord, &self.server).await?;
            let name = self.name.as_deref().unwrap_or(&self.slug);
            let act = app.act(&landlord);
            let mut transaction = landlord.write(&act).await?;
            create::register(
                &mut transaction,
                (&self.slug, name),
                &template,
                server.id,
                &self.tags,
            )
            .await?;
            transaction.commit().await?;
        }
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        let (tenant, logins) = finish(app, &mut landlord, &tenant).await?;
        show(app, &tenant, &logins)
    }

    /// A creation may be repeated as it was, not with other wishes.
    fn check_repeated(&self, tenant: &Tenant) -> Result<()> {
        let differs = if tenant.template != self.template {
            Some(format!("its template is {}", tenant.template))
        } else if self.name.as_ref().is_some_and(|name| name != &tenant.name) {
            Some(format!("its name is {}", tenant.name))
        } else if self.server != tenant.server && self.server != HOME_SERVER {
            Some(format!("it lives on server {}", tenant.server))
        } else {
            None
        };
        match differs {
            None => Ok(()),
            Some(difference) => Err(Failure::conflict(format!(
                "tenant {} exists already, and {difference}",
                self.slug
            ))
            .hint(format!("tenantctl tenant show {}", self.slug))),
        }
    }
}

/// A tenant that is to be a copy is not finished as an empty one.
async fn refuse_copy(landlord: &mut Landlord, tenant: &Tenant) -> Result<()> {
    let known = steps::list(landlord.connection(), tenant.id).await?;
    let is_copy = known.iter().all(|step| step.operation != create::OPERATION);
    if tenant.status == "provisioning" && is_copy {
        let message = format!("tenant {} is being made as a copy of another", tenant.slug);
        return Err(Failure::conflict(message).hint(format!("tenantctl tenant status {}", tenant.slug)));
    }
    Ok(())
}

/// Carries out what is left to do for a registered tenant. Returns it as it is then, with its logins.
pub(super) async fn finish(
    app: &App,
    landlord: &mut Landlord,
    tenant: &Tenant,
) -> Result<(Tenant, Vec<Login>)> {
    let spinner = app.output.spinner(&format!("creating tenant {}", tenant.slug));
    let seeds = seed::Library::embedded();
    let template = find_template(&seeds, &tenant.template)?;
    let mut remote = remote_connection(app, landlord, &tenant.server).await?;
    let migrations = Library::load(Scope::Tenant, &[])?;
    let act = app.act(landlord);
    let foundry = Foundry {
        options: &app.tenant_options(landlord, tenant).await?,
        role_prefix: &landlord.role_prefix(),
        migrations: &migrations,
        seeds: &seeds,
        actor: &migrate::Actor {
            name: act.actor.label(),
            reason: act.reason.clone(),
        },
    };
    let logins = create::finish(landlord, &act, tenant, &template, &foundry, remote.as_mut())
        .await
        .map_err(|error| {
            Failure::from(error)
                .context(format!("tenant {} is not finished", tenant.slug))
                .hint(format!("tenantctl tenant status {}", tenant.slug))
        })?;
    spinner.finish();
    Ok((app.find_tenant(landlord, &tenant.slug).await?, logins))
}

/// Shows a tenant that was created, with the passwords of its logins.
pub(super) fn show(app: &App, tenant: &Tenant, logins: &[Login]) -> Result<Outcome> {
    if app.output.format() != Format::Table {
        let logins = logins.iter().map(ShownLogin::from).collect();
        app.output.record(&Created { tenant, logins }, COLUMNS)?;
        return Ok(Outcome::Done);
    }
    if logins.is_empty() {
        return Ok(Outcome::Done);
    }
    app.output.done(&format!(
        "created tenant {} in database {}",
        tenant.slug, tenant.database
    ))?;
    app.output
        .note("its logins, with passwords that are shown only now:");
    list_logins(app, &logins.iter().map(ShownLogin::from).collect::<Vec<_>>())?;
    Ok(Outcome::Done)
}

/// A slug that a tenant may have.
pub(super) fn slug(text: &str) -> Result<String, String> {
    let mut characters = text.chars();
    let begins_well = characters.next().is_some_and(|first| first.is_ascii_lowercase());
    if !begins_well
        || text.len() > 40
        || !characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    {
        return Err(
            "a slug is made of at most 40 small letters, digits and _, and begins with a letter".to_owned(),
        );
    }
    if RESERVED.contains(&text) {
        return Err(format!("\"{text}\" is reserved"));
    }
    Ok(text.to_owned())
}
