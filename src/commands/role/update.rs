//! `role update`

use clap::Args;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::definitions;
use crate::db::access::roles::{self, NewRole};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    changes: Changes,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Changes {
    /// The role's name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// The name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// What it is for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// How many may hold it at one unit at a time
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(1..))]
    maximum_holders: Option<i32>,

    /// Any number may hold it
    #[arg(long, conflicts_with = "maximum_holders")]
    no_maximum: bool,

    /// Roles of which it is to hold everything as well
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    inherits: Vec<String>,

    /// Roles from which it is to inherit no more
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    disinherits: Vec<String>,

    /// Roles that nobody is to hold together with it over the same unit; --reason says why
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    excludes: Vec<String>,

    /// Roles that may be held together with it again
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    permits: Vec<String>,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let changes = &self.changes;
        let twice = |some: &[String], others: &[String]| some.iter().any(|code| others.contains(code));
        if twice(&changes.inherits, &changes.disinherits) || twice(&changes.excludes, &changes.permits) {
            return Err(Failure::usage(
                "the same role is given to be added and to be removed",
            ));
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let maximum_holders = if changes.no_maximum {
            None
        } else {
            changes.maximum_holders.or(role.maximum_holders)
        };
        let new = NewRole {
            code: &role.code,
            name: changes.name.as_deref().unwrap_or(&role.name),
            name_local: changes.name_local.as_deref().or(role.name_local.as_deref()),
            description: changes.description.as_deref().or(role.description.as_deref()),
            maximum_holders,
        };
        let inherited = name::role_ids(&mut transaction, slug, &changes.inherits).await?;
        let disinherited = name::role_ids(&mut transaction, slug, &changes.disinherits).await?;
        let excluded = name::role_ids(&mut transaction, slug, &changes.excludes).await?;
        let reconciled = name::role_ids(&mut transaction, slug, &changes.permits).await?;
        let reason = app.reason.as_deref();
        let mut touched = u64::from(roles::update(&mut transaction, role.id, &new).await?);
        touched += definitions::disinherit(&mut transaction, role.id, &disinherited).await?;
        touched += definitions::inherit(&mut transaction, role.id, &inherited).await?;
        touched += definitions::reconcile(&mut transaction, role.id, &reconciled).await?;
        touched += definitions::exclude(&mut transaction, role.id, &excluded, reason).await?;
        transaction.commit().await?;
        app.output.done(&if touched == 0 {
            format!("role {} is so already", role.code)
        } else {
            format!("updated role {}", role.code)
        })?;
        Ok(Outcome::Done)
    }
}
