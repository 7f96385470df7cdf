//! `tenant create`

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::logins::{ShownLogin, list_logins};
use super::{COLUMNS, find_server};
use crate::app::{App, HOME_SERVER};
use crate::commands::template::find_template;
use crate::db;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, steps};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::create::{self, Login};
use crate::lifecycle::golden::Foundry;
use crate::lifecycle::operation;
use crate::migrate::{self, Library, Scope};
use crate::output::Format;
use crate::seed;

/// The arguments of `tenant create`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant create nrna --template political_party --name 'NRNA'")]
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
    #[arg(long = "tag", value_name = "TAG", value_parser = tag)]
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
        let id = if let Some(tenant) = tenants::find(landlord.connection(), &self.slug).await? {
            refuse_ended(&tenant)?;
            self.check_repeated(&tenant)?;
            refuse_copy(&mut landlord, &tenant).await?;
            if tenant.status != "provisioning" {
                return self.is_there(app, &tenant);
            }
            tenant.id
        } else {
            let server = find_server(&mut landlord, &self.server).await?;
            let name = self.name.as_deref().unwrap_or(&self.slug);
            let act = app.act(&landlord);
            let mut transaction = landlord.write(&act).await?;
            let id = create::register(
                &mut transaction,
                (&self.slug, name),
                &template,
                server.id,
                &self.tags,
            )
            .await?;
            transaction.commit().await?;
            id
        };
        let (tenant, logins) = finish(app, &mut landlord, (id, &self.slug)).await?;
        if logins.is_empty() {
            return self.is_there(app, &tenant);
        }
        let outcome = show(app, &tenant, &logins)?;
        app.output.hint(&format!(
            "tenantctl membership invitation create EMAIL -t {} --role administrator:tenant",
            self.slug
        ));
        Ok(outcome)
    }

    fn is_there(&self, app: &App, tenant: &Tenant) -> Result<Outcome> {
        app.output.note(&format!(
            "tenant {} exists already; nothing was changed",
            self.slug
        ));
        show(app, tenant, &[])
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

/// A tenant that has ended is not there to be used, and its slug stays with what is kept of it.
pub(super) fn refuse_ended(tenant: &Tenant) -> Result<()> {
    let slug = &tenant.slug;
    let since = tenant.status_changed_at.format("%Y-%m-%dT%H:%M:%SZ");
    let (message, hint) = match tenant.status.as_str() {
        "archived" => (
            format!("tenant {slug} exists already, and is archived since {since}"),
            format!("tenantctl tenant show {slug}"),
        ),
        "purging" => (
            format!("tenant {slug} is being purged since {since}"),
            format!("tenantctl tenant purge {slug}"),
        ),
        "purged" => (
            format!("tenant {slug} was purged at {since}, and its slug stays with its backups and its trail"),
            "tenantctl tenant create ANOTHER_SLUG".to_owned(),
        ),
        _ => return Ok(()),
    };
    Err(Failure::conflict(message).hint(hint))
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

/// Carries out what is left to do for a registered tenant. Returns it as it is then, with its logins; without any when it
/// was finished before.
pub(super) async fn finish(
    app: &App,
    landlord: &mut Landlord,
    (id, slug): (Uuid, &str),
) -> Result<(Tenant, Vec<Login>)> {
    let spinner = app.output.spinner(&format!("creating tenant {slug}"));
    // Two that finish one tenant would take the passwords from one another that they have just shown.
    operation::claim(landlord, id, slug).await?;
    let tenant = app.find_tenant(landlord, slug).await?;
    if tenant.id != id {
        return Err(Failure::conflict(format!(
            "tenant {slug} changed meanwhile; look and repeat"
        )));
    }
    if tenant.status != "provisioning" {
        return Ok((tenant, Vec::new()));
    }
    let tenant = &tenant;
    let seeds = seed::Library::embedded();
    let template = find_template(&seeds, &tenant.template)?;
    let server = find_server(landlord, &tenant.server).await?;
    let options = app.server_options(landlord, &server).await?;
    // The landlord's own server needs no second connection.
    let mut remote = match server.name.as_str() {
        HOME_SERVER => None,
        _ => Some(db::connect(&options).await?),
    };
    let migrations = Library::load(Scope::Tenant, &[])?;
    let act = app.act(landlord);
    let foundry = Foundry {
        options: &options,
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

/// A tag that tenants can be selected by, as in `--where tag=pilot`, and that a list of tags shows as one.
pub(super) fn tag(text: &str) -> Result<String, String> {
    let parts_words = |c: char| c.is_whitespace() || c.is_control() || ",\"'".contains(c);
    if text.is_empty() || text.contains(parts_words) {
        return Err("a tag is one word, without commas and quotes".to_owned());
    }
    Ok(text.to_owned())
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
