//! `role diff`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::apply_in;
use crate::app::App;
use crate::commands::TenantArg;
use crate::error::{Outcome, Result};
use crate::policy::Policy;

/// The arguments of `role diff`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The policy, YAML as `role export` writes it
    #[arg(value_name = "POLICY.yaml")]
    file: PathBuf,

    #[command(flatten)]
    tenant: TenantArg,

    /// As though roles that the policy lacks were deleted
    #[arg(long)]
    prune: bool,

    /// End with 1 when anything is different
    #[arg(long)]
    exit_code: bool,
}

impl DiffArgs {
    pub(in crate::commands::role) async fn run(self, app: &App) -> Result<Outcome> {
        let policy = Policy::read(&self.file)?;
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let difference = apply_in(&mut transaction, slug, &policy, self.prune).await?;
        transaction.rollback().await?;
        let is_same = difference.changes.is_empty();
        if app.output.is_machine_readable() {
            app.output
                .document(&json!({ "changes": difference.changes, "people": difference.shifts }))?;
        } else if is_same {
            app.output.done(&format!(
                "the roles of {slug} are what {} says",
                self.file.display()
            ))?;
        } else {
            app.output.data(&difference.tell())?;
        }
        Ok(if self.exit_code && !is_same {
            Outcome::Found
        } else {
            Outcome::Done
        })
    }
}
