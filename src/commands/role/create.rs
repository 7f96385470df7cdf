//! `role create`

use clap::Args;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::definitions::{self, Effect};
use crate::db::access::roles::{self, NewRole};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// The role's code: small letters, digits and _
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The role's name
    #[arg(long, value_name = "NAME")]
    name: String,

    /// The name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// What it is for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// How many may hold it at one unit at a time [default: any number]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    maximum_holders: Option<i32>,

    /// Roles of which it holds everything
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    inherits: Vec<String>,

    /// Permissions that it allows
    #[arg(long, value_name = "PERMISSION,…", value_delimiter = ',')]
    allow: Vec<String>,

    /// Permissions that it denies, whatever else allows them
    #[arg(long, value_name = "PERMISSION,…", value_delimiter = ',')]
    deny: Vec<String>,

    /// Roles that nobody holds together with it over the same unit
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    excludes: Vec<String>,
}

impl CreateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if let Some(code) = self.allow.iter().find(|code| self.deny.contains(code)) {
            return Err(Failure::usage(format!(
                "{code} is either allowed or denied, not both"
            )));
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let new = NewRole {
            code: &self.code,
            name: &self.name,
            name_local: self.name_local.as_deref(),
            description: self.description.as_deref(),
            maximum_holders: self.maximum_holders,
        };
        if let Some(present) = roles::find(&mut transaction, &self.code).await? {
            return Err(Failure::conflict(format!(
                "there is a role {} already, {}",
                present.code, present.name
            ))
            .hint(format!("tenantctl role show {} -t {slug}", present.code))
            .hint(format!("tenantctl role update {} -t {slug} …", present.code)));
        }
        let allowed = name::permission_ids(&mut transaction, slug, &self.allow).await?;
        let denied = name::permission_ids(&mut transaction, slug, &self.deny).await?;
        let inherited = name::role_ids(&mut transaction, slug, &self.inherits).await?;
        let excluded = name::role_ids(&mut transaction, slug, &self.excludes).await?;
        let id = roles::add(&mut transaction, &new).await?;
        definitions::grant(&mut transaction, id, &allowed, Effect::Allow).await?;
        definitions::grant(&mut transaction, id, &denied, Effect::Deny).await?;
        definitions::inherit(&mut transaction, id, &inherited).await?;
        definitions::exclude(&mut transaction, id, &excluded, app.reason.as_deref()).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("created role {} ({})", self.code, self.name))?;
        Ok(Outcome::Done)
    }
}
