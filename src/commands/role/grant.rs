//! `role grant` and `role revoke`

use clap::Args;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::definitions::{self, Effect};
use crate::db::access::roles::Role;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role grant`.
#[derive(Debug, Args)]
pub struct GrantArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    /// The permissions, such as membership.approve
    #[arg(value_name = "PERMISSION", required = true)]
    permissions: Vec<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Deny them in place of allowing them: a denial wins over every allowance
    #[arg(long)]
    deny: bool,

    /// The tenant's own user in whose name it is done, and who has to hold what is given
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,
}

/// The arguments of `role revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    /// The permissions
    #[arg(value_name = "PERMISSION", required = true)]
    permissions: Vec<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// The tenant's own user in whose name it is done
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,
}

impl GrantArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let ids = name::permission_ids(&mut transaction, slug, &self.permissions).await?;
        let effect = if self.deny { Effect::Deny } else { Effect::Allow };
        let granted = definitions::grant(&mut transaction, role.id, &ids, effect).await?;
        transaction.commit().await?;
        let verb = if self.deny { "denies" } else { "allows" };
        let list = self.permissions.join(", ");
        app.output.done(&if granted == 0 {
            format!("role {} {verb} {list} already", role.code)
        } else {
            format!("role {} {verb} {list}{}", role.code, concerned(&role))
        })?;
        Ok(Outcome::Done)
    }
}

impl RevokeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let ids = name::permission_ids(&mut transaction, slug, &self.permissions).await?;
        let revoked = definitions::revoke(&mut transaction, role.id, &ids).await?;
        transaction.commit().await?;
        let list = self.permissions.join(", ");
        if revoked == 0 {
            return Err(Failure::not_found(format!(
                "role {} neither allows nor denies {list} by itself",
                role.code
            ))
            .hint(format!("tenantctl role show {} -t {slug}", role.code)));
        }
        app.output.done(&format!(
            "role {} neither allows nor denies {list} any more{}",
            role.code,
            concerned(&role)
        ))?;
        Ok(Outcome::Done)
    }
}

/// Whom a change of a role concerns.
fn concerned(role: &Role) -> String {
    match role.holders {
        0 => String::new(),
        1 => "; one person holds it today".to_owned(),
        holders => format!("; {holders} people hold it today"),
    }
}
