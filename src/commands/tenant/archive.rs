//! `tenant archive`

use std::path::PathBuf;

use clap::Args;

use super::kept::manner;
use super::require_status;
use crate::app::{App, expected_version};
use crate::error::{Failure, Outcome, Result};
use crate::lifecycle::archive::{self, ARCHIVED};
use crate::lifecycle::backup::Source;
use crate::lifecycle::operation;
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
        let known = crate::db::landlord::steps::list(landlord.connection(), tenant.id).await?;
        let is_begun = !operation::unfinished(&known).is_empty();
        require_status(&tenant, &["active", "suspended", ARCHIVED])?;
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
        let retention = match self.retention {
            Some(folder) => folder,
            None => app.settings.retention_folder()?,
        };
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
            retention: &std::path::absolute(retention)?,
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
