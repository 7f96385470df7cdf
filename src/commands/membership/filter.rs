//! The flags that choose members.

use clap::Args;
use sqlx::PgConnection;

use crate::app::nearest;
use crate::commands::lookup;
use crate::db::membership::filter::{self, MemberFilter};
use crate::db::membership::types;
use crate::db::organization::ranges::{self, UnitRange};
use crate::error::{Failure, Result};

/// The flags that choose members.
#[derive(Debug, Args)]
pub(super) struct FilterArgs {
    /// Only members in these states
    #[arg(long, value_delimiter = ',', value_name = "STATUS,…")]
    status: Vec<String>,

    /// Only members with this type of membership
    #[arg(long = "type", value_name = "CODE")]
    membership_type: Option<String>,

    #[command(flatten)]
    unit: UnitArgs,
}

/// The flags that choose units.
#[derive(Debug, Args)]
pub(super) struct UnitArgs {
    /// Only members of this unit
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// And of all units below it
    #[arg(long, requires = "unit")]
    subtree: bool,
}

impl FilterArgs {
    /// The unit that was named.
    pub(super) fn unit_code(&self) -> Option<&str> {
        self.unit.unit.as_deref()
    }

    /// The filter that the flags mean; what they name must exist.
    pub(super) async fn resolve(&self, connection: &mut PgConnection, slug: &str) -> Result<MemberFilter> {
        if !self.status.is_empty() {
            let known = filter::statuses(connection).await?;
            for status in &self.status {
                refuse_unknown(
                    "state",
                    status,
                    &known,
                    &format!("the states are {}", known.join(", ")),
                )?;
            }
        }
        if let Some(code) = &self.membership_type {
            let types = types::list(connection).await?;
            let known: Vec<String> = types.into_iter().map(|found| found.code).collect();
            let hint = format!("tenantctl membership type list -t {slug}");
            refuse_unknown("type of membership", code, &known, &hint)?;
        }
        Ok(MemberFilter {
            statuses: self.status.clone(),
            membership_type: self.membership_type.clone(),
            units: self.unit.resolve(connection, slug).await?,
            ..MemberFilter::default()
        })
    }
}

impl UnitArgs {
    /// A unit, where one is named, with all units below it.
    pub(super) fn with_subtree(unit: Option<String>) -> Self {
        Self { unit, subtree: true }
    }

    /// The units that the flags mean, or all.
    pub(super) async fn resolve(
        &self,
        connection: &mut PgConnection,
        slug: &str,
    ) -> Result<Option<UnitRange>> {
        let Some(code) = &self.unit else {
            return Ok(None);
        };
        if let Some(range) = ranges::find(connection, code, self.subtree).await? {
            return Ok(Some(range));
        }
        let failure = Failure::not_found(format!("there is no unit \"{code}\" in tenant {slug}"));
        Err(lookup::suggest_unit(connection, slug, code, failure).await?)
    }
}

fn refuse_unknown(what: &str, given: &str, known: &[String], hint: &str) -> Result<()> {
    if known.iter().any(|name| name == given) {
        return Ok(());
    }
    let failure = Failure::not_found(format!("there is no {what} \"{given}\""));
    Err(match nearest(given, known) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure.hint(hint),
    })
}
