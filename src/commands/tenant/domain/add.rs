//! `tenant domain add`

use clap::Args;
use secrecy::ExposeSecret;

use super::{COLUMNS, Hostname};
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::landlord::domains::{self, Domain};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::password;
use crate::output::Format;

/// The arguments of `tenant domain add`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant domain add members.example.org -t nrna")]
pub struct AddArgs {
    #[command(flatten)]
    name: Hostname,

    #[command(flatten)]
    tenant: TenantArg,
}

impl AddArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (hostname, slug) = (&self.name.hostname, &self.tenant.slug);
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, slug).await?;
        let existing = domains::list(landlord.connection(), None, Some(hostname))
            .await?
            .pop();
        if let Some(domain) = existing {
            if domain.tenant != *slug {
                return Err(
                    Failure::conflict(format!("{hostname} is tenant {}'s", domain.tenant))
                        .hint(format!("tenantctl tenant domain list -t {}", domain.tenant)),
                );
            }
            app.output.note(&format!(
                "tenant {slug} has {hostname} already; nothing was changed"
            ));
            return show(app, &domain);
        }
        let token = password::generate()?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        domains::add(&mut transaction, tenant.id, hostname, token.expose_secret()).await?;
        transaction.commit().await?;
        app.output.done(&format!("added {hostname} to tenant {slug}"))?;
        show(app, &super::find(app, &mut landlord, hostname).await?)
    }
}

fn show(app: &App, domain: &Domain) -> Result<Outcome> {
    if app.output.format() != Format::Table {
        app.output.record(domain, COLUMNS)?;
    } else if !domain.verified {
        let Domain { hostname, token, .. } = domain;
        app.output.note(&format!(
            "The organization shows that it is its own by one of these:\n  \
             DNS   _tenantctl.{hostname}  TXT  \"tenantctl={token}\"\n  \
             HTTP  https://{hostname}/.well-known/tenantctl.txt  with the line  tenantctl={token}"
        ));
        app.output.hint(&format!(
            "tenantctl tenant domain verify {hostname} --token \"$(dig +short TXT _tenantctl.{hostname})\""
        ));
    }
    Ok(Outcome::Done)
}
