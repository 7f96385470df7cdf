//! Which entries are meant.

use chrono::{DateTime, Utc};
use clap::Args;

use super::trail::Trail;
use crate::commands::moment;
use crate::db::audit::{EntryFilter, Period};
use crate::error::Result;

/// Which entries are meant, whenever they were written.
#[derive(Clone, Debug, Args)]
pub(super) struct FilterArgs {
    /// Only what this actor did: e-mail, login or name
    #[arg(long = "by", value_name = "ACTOR")]
    by: Option<String>,

    /// Only entries of this table, such as organization.units or units
    #[arg(long, value_name = "TABLE")]
    table: Option<String>,

    /// Only entries of this record: id, key, unit code, e-mail
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,

    /// Only this action: insert, update, delete, or an event such as unit.export
    #[arg(long, value_name = "ACTION")]
    action: Option<String>,

    /// Only entries with this text in command, reason, key or values
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
}

/// When entries were written.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct PeriodArgs {
    /// Only what was done then or later: a date, a time, or how long ago (7d)
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    since: Option<DateTime<Utc>>,

    /// Only what was done before then
    #[arg(long, value_name = "WHEN", value_parser = moment::parse)]
    until: Option<DateTime<Utc>>,
}

impl PeriodArgs {
    pub(super) fn period(self) -> Period {
        Period {
            since: self.since,
            until: self.until,
        }
    }
}

impl FilterArgs {
    /// The filter in one trail, which knows what its records are called.
    pub(super) async fn within(&self, trail: &mut Trail, period: Period) -> Result<EntryFilter> {
        let records = match &self.record {
            Some(called) => Some(trail.records(called).await?),
            None => None,
        };
        Ok(EntryFilter {
            id: None,
            actor: self.by.clone(),
            table: self.table.clone(),
            action: self.action.clone(),
            records,
            since: period.since,
            until: period.until,
            text: self.text.clone(),
            unseen: None,
        })
    }
}
