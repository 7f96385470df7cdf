//! Where a role or a permission holds, and when it ends.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::commands::lookup;
use crate::db;
use crate::error::{Failure, Result};

/// Where something holds.
#[derive(Debug, Args)]
pub(super) struct PlaceArgs {
    /// The unit at which it holds
    #[arg(long, value_name = "UNIT", required_unless_present = "scope")]
    pub(super) unit: Option<String>,

    /// How far it reaches: the unit alone, all below it as well, or everywhere [default: unit]
    #[arg(long, value_enum, value_name = "SCOPE")]
    pub(super) scope: Option<Scope>,
}

/// How far something reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Scope {
    /// The unit alone.
    Unit,
    /// The unit and all below it.
    Subtree,
    /// Everywhere; no unit is named.
    Tenant,
}

impl Scope {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Subtree => "subtree",
            Self::Tenant => "tenant",
        }
    }
}

/// A place that was found.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) unit_id: Option<Uuid>,
    pub(super) scope: Scope,
    /// In words: ` at unit NP-3 and below`.
    pub(super) words: String,
}

impl PlaceArgs {
    /// Finds the place.
    ///
    /// # Errors
    /// When unit and scope do not go together, or there is no such unit.
    pub(super) async fn find(&self, connection: &mut PgConnection, slug: &str) -> Result<Place> {
        let scope = self.scope.unwrap_or(Scope::Unit);
        let unit = match (&self.unit, scope) {
            (Some(_), Scope::Tenant) => {
                return Err(Failure::usage(
                    "what holds everywhere holds at no unit: leave --unit or --scope tenant out",
                ));
            }
            (None, Scope::Unit | Scope::Subtree) => {
                return Err(Failure::usage(format!("--scope {} needs a unit", scope.as_str())));
            }
            (None, Scope::Tenant) => None,
            (Some(code), _) => Some(lookup::unit(connection, slug, code).await?),
        };
        let words = in_words(unit.as_ref().map(|unit| unit.code.as_str()), scope.as_str());
        Ok(Place {
            unit_id: unit.map(|unit| unit.id),
            scope,
            words,
        })
    }
}

/// A place in words.
pub(super) fn in_words(unit: Option<&str>, scope: &str) -> String {
    match (unit, scope) {
        (Some(code), "subtree") => format!("at unit {code} and below"),
        (Some(code), _) => format!("at unit {code}"),
        (None, _) => "everywhere".to_owned(),
    }
}

/// When something that was given ends.
#[derive(Debug, Args)]
pub(super) struct EndArgs {
    /// The last day [default: today]; what begins later never was
    #[arg(long, value_name = "DATE", conflicts_with = "now")]
    on: Option<NaiveDate>,

    /// At once: yesterday was the last day
    #[arg(long)]
    now: bool,
}

impl EndArgs {
    /// The last day.
    pub(super) fn last_day(&self) -> NaiveDate {
        let today = db::today();
        match self.on {
            Some(day) => day,
            None if self.now => today.pred_opt().unwrap_or(today),
            None => today,
        }
    }
}
