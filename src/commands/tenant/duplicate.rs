//! `tenant clone`

use clap::Args;

use super::create::{refuse_ended, show, slug};
use super::require_status;
use crate::app::{App, embedded_contexts, expected_version};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, steps};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::duplicate::{self, Request, subject};

/// The arguments of `tenant clone`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant clone nrna nrna_training --neutralize")]
pub struct CloneArgs {
    /// The tenant that is copied
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The new tenant's short name
    #[arg(value_name = "NEW", value_parser = slug)]
    new: String,

    /// The new tenant's name [default: its slug]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Make people unrecognisable: names, addresses, phones, passwords, tokens, notes and the trail
    #[arg(long)]
    neutralize: bool,
}

impl CloneArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let source = app.find_tenant(&mut landlord, &self.slug).await?;
        self.check(app, &source)?;
        let act = app.act(&landlord);
        if let Some(tenant) = tenants::find(landlord.connection(), &self.new).await? {
            refuse_ended(&tenant)?;
            self.check_repeated(&mut landlord, &tenant).await?;
            if tenant.status != "provisioning" {
                app.output.note(&format!(
                    "tenant {} exists already; nothing was changed",
                    self.new
                ));
                return show(app, &tenant, &[]);
            }
        } else {
            let name = self.name.as_deref().unwrap_or(&self.new);
            duplicate::register(&mut landlord, &act, &source, (&self.new, name)).await?;
        }
        let tenant = app.find_tenant(&mut landlord, &self.new).await?;
        let options = app.tenant_options(&mut landlord, &source).await?;
        let spinner = app
            .output
            .spinner(&format!("copying tenant {} to {}", source.slug, tenant.slug));
        let request = Request {
            source: &source,
            options: &options,
            neutralize: self.neutralize,
            folder: &app.settings.backup_folder()?,
            programs: app.settings.pg_bin.as_deref(),
        };
        let copied = duplicate::duplicate(&mut landlord, &act, &request, &tenant).await;
        spinner.finish();
        let logins = copied.map_err(|error| {
            Failure::from(error)
                .context(format!("tenant {} is not finished", tenant.slug))
                .hint(format!("tenantctl tenant status {}", tenant.slug))
        })?;
        let tenant = app.find_tenant(&mut landlord, &self.new).await?;
        show(app, &tenant, &logins)
    }

    /// What people may be known by is found by this tool's own schema; contexts of an operator's own are not known to it.
    fn check(&self, app: &App, source: &Tenant) -> Result<()> {
        require_status(source, &["active", "suspended", "archived"])?;
        if source.schema_version != Some(expected_version(source)) {
            let message = format!("tenant {} has not the schema of this tool", source.slug);
            return Err(Failure::refused(message).hint(format!("tenantctl migrate up -t {}", source.slug)));
        }
        if !self.neutralize {
            return Ok(());
        }
        let known = embedded_contexts();
        let own: Vec<&str> = source
            .contexts
            .iter()
            .filter(|context| !known.contains(context))
            .map(String::as_str)
            .collect();
        if !own.is_empty() {
            app.output.warn(&format!(
                "what tenant {} has in {} is copied as it is",
                source.slug,
                own.join(", ")
            ));
        }
        Ok(())
    }

    /// A clone may be repeated as it was, not with other wishes.
    async fn check_repeated(&self, landlord: &mut Landlord, tenant: &Tenant) -> Result<()> {
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let wanted = subject(&self.slug, self.neutralize);
        let is_same = |step: &steps::Step| step.operation == duplicate::OPERATION && step.subject == wanted;
        // Nothing is recorded yet when a clone was broken off just after the tenant was registered.
        if known.iter().any(is_same) || known.is_empty() && tenant.status == "provisioning" {
            return Ok(());
        }
        Err(Failure::conflict(format!("tenant {} exists already", self.new))
            .hint(format!("tenantctl tenant show {}", self.new)))
    }
}
