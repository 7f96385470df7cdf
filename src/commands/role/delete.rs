//! `role delete`

use clap::Args;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::roles;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `role delete`.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Say whether it may be deleted, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl DeleteArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let role = name::role(&mut *database.read().await?, slug, &self.code).await?;
        let heirs = if role.inherited_by.is_empty() {
            String::new()
        } else {
            format!(", from which {} inherit", role.inherited_by.join(", "))
        };
        if !self.dry_run {
            let question = format!(
                "Delete role {} ({}){heirs}, in the database {}?",
                role.code,
                role.name,
                database.database()
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        roles::delete(&mut transaction, &[role.id])
            .await
            .map_err(|error| match error.constraint() {
                Some("roles_held_check") => Failure::from(error)
                    .hint(format!("tenantctl role assignments {} -t {slug}", role.code))
                    .hint(format!(
                        "tenantctl role unassign {} -t {slug} --user …",
                        role.code
                    )),
                _ => error.into(),
            })?;
        if self.dry_run {
            transaction.rollback().await?;
            app.output.done(&format!(
                "would delete role {}{heirs}; nothing was changed",
                role.code
            ))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!("deleted role {}{heirs}", role.code))?;
        }
        Ok(Outcome::Done)
    }
}
