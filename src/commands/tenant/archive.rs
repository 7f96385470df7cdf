//! `tenant archive`

use std::path::{Path, PathBuf};

use clap::Args;

use super::kept::manner;
use super::{enforce_access, require_status};
use crate::app::{App, expected_version};
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{Landlord, retained_trails, steps};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::archive::{self, ARCHIVED};
use crate::lifecycle::backup::Source;
use crate::lifecycle::{operation, purge};
use crate::output::Confirmation;

/// The arguments of `tenant archive`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tenantctl tenant archive nrna --retention /srv/retention --reason \"dissolved\""
)]
pub struct ArchiveArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The folder into which the audit trail is written [default: `TENANTCTL_RETENTION_DIR`, or one in the home folder]
    #[arg(long, value_name = "DIR")]
    retention: Option<PathBuf>,
}

impl ArchiveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        let retention = match self.retention {
            Some(folder) => folder,
            None => app.settings.retention_folder()?,
        };
        let retention = std::path::absolute(retention)?;
        let known = steps::list(landlord.connection(), tenant.id).await?;
        let is_begun = !operation::unfinished(&known).is_empty();
        require_status(&tenant, &["active", "suspended", ARCHIVED])?;
        let looking = app
            .output
            .spinner(&format!("looking what is kept of tenant {}", tenant.slug));
        let is_kept = !is_begun && is_kept(&mut landlord, &tenant, &retention).await?;
        looking.finish();
        if is_kept {
            enforce_access(app, &mut landlord, &tenant.slug).await?;
            app.output.done(&format!(
                "tenant {} is archived already: its backup was tried, and its audit trail is kept",
                tenant.slug
            ))?;
            app.output
                .hint(&format!("tenantctl tenant purge {}", tenant.slug));
            return Ok(Outcome::Done);
        }
        if tenant.schema_version != Some(expected_version(&tenant)) {
            let message = format!("tenant {} has not the schema of this tool", tenant.slug);
            return Err(Failure::refused(message).hint(format!("tenantctl migrate up -t {}", tenant.slug)));
        }
        if !is_begun {
            let question = format!(
                "Archive tenant {}, ending the sessions of its application in {} for good?",
                tenant.slug, tenant.database
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let spinner = app.output.spinner(&format!("archiving tenant {}", tenant.slug));
        let options = app.tenant_options(&mut landlord, &tenant).await?;
        let act = app.act(&landlord);
        let folder = app.settings.backup_folder()?;
        let taken_by = act.actor.label();
        let source = Source {
            tenant: Some(&tenant),
            options: &options,
            landlord_id: landlord.id(),
            role_prefix: &landlord.role_prefix(),
        };
        let request = archive::Request {
            source: &source,
            tenant: &tenant,
            manner: &manner(app, &folder, &taken_by),
            retention: &retention,
        };
        let archived = archive::archive(&mut landlord, &act, &request).await;
        spinner.finish();
        archived?;
        app.output.done(&format!(
            "archived tenant {}: its backup was tried, and its audit trail is kept",
            tenant.slug
        ))?;
        app.output
            .hint(&format!("tenantctl tenant purge {}", tenant.slug));
        Ok(Outcome::Done)
    }
}

/// Whether a tenant is archived, with all that is to be kept of it, its trail in that folder.
async fn is_kept(landlord: &mut Landlord, tenant: &Tenant, retention: &Path) -> Result<bool> {
    if tenant.status != ARCHIVED || purge::lacks(landlord, tenant).await?.is_some() {
        return Ok(false);
    }
    let trail = retained_trails::newest(landlord.connection(), tenant.id).await?;
    Ok(trail.is_some_and(|trail| Path::new(&trail.path).starts_with(retention)))
}
