//! `role show`

use clap::Args;
use serde_json::Value;

use super::name;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::access::roles::{self, Effective};
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `role show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,
}

const COLUMNS: &[Column] = &[
    Column::new("code", "Code"),
    Column::new("name", "Name"),
    Column::new("name_local", "Local name"),
    Column::new("description", "Description"),
    Column::new("maximum_holders", "Most holders at a unit"),
    Column::new("holders", "Holders today"),
    Column::new("inherits", "Inherits from"),
    Column::new("inherited_by", "Inherited by"),
    Column::new("conflicts", "Excludes"),
    Column::new("allows", "Allows"),
    Column::new("denies", "Denies"),
    Column::new("effective", "In the end allows"),
    Column::new("id", "Id"),
];

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let effective = roles::effective(&mut transaction, role.id).await?;
        let mut record = serde_json::to_value(&role).map_err(anyhow::Error::from)?;
        record["effective"] = if app.output.is_machine_readable() {
            serde_json::to_value(&effective).map_err(anyhow::Error::from)?
        } else {
            in_words(&role.code, &effective)
        };
        app.output.record(&record, COLUMNS)?;
        Ok(Outcome::Done)
    }
}

/// What is allowed after every denial, with the roles it comes from where it is inherited.
fn in_words(own: &str, effective: &[Effective]) -> Value {
    effective
        .iter()
        .filter(|one| one.effect == "allow")
        .map(|one| {
            if one.through.iter().any(|role| role == own) {
                one.permission.clone()
            } else {
                format!("{} (from {})", one.permission, one.through.join(", "))
            }
        })
        .collect()
}
