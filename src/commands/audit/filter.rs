//! Which entries are meant.

use chrono::{DateTime, Utc};
use clap::Args;

use super::trail::Trail;
use crate::app::nearest;
use crate::commands::moment;
use crate::db::audit::{EntryFilter, Period};
use crate::error::{Failure, Result};

/// Which entries are meant, whenever they were written.
#[derive(Clone, Debug, Args)]
pub(super) struct FilterArgs {
    /// Only what this actor did: e-mail, login or name
    #[arg(long = "by", value_name = "ACTOR")]
    by: Option<String>,

    /// Only entries of this table, such as organization.units or units
    #[arg(long, value_name = "TABLE")]
    table: Option<String>,

    /// Only entries of this record: id, key, unit code, e-mail, member number
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

/// What entries tell of: changes of rows, and events.
const ACTIONS: [&str; 29] = [
    "insert",
    "update",
    "delete",
    "audit.erase",
    "audit.export",
    "audit.prune",
    "credentials_rotated",
    "landlord.restore",
    "login.failed",
    "login.locked",
    "membership.export",
    "membership.exported",
    "migrate",
    "password.changed",
    "password.reset_refused",
    "psql",
    "recover",
    "refused",
    "run.prune",
    "session.refused",
    "session.token_reused",
    "tenant.clone",
    "tenant.move",
    "tenant.restore",
    "unit.export",
    "unit.exported",
    "user.export",
    "user.exported",
    "verification.refused",
];

impl FilterArgs {
    /// Refuses a name that nothing in a trail has, and that nothing of which entries could come has either: it is a
    /// slip of the keyboard, not a trail without such entries.
    pub(super) async fn check(&self, trail: &mut Trail) -> Result<()> {
        if let Some(table) = &self.table {
            let only = EntryFilter {
                table: Some(table.clone()),
                ..EntryFilter::default()
            };
            let tables = trail.tables().await?;
            let is_known = |known: &String| known == table || known.split('.').nth(1) == Some(table);
            if !tables.iter().any(is_known) && trail.is_without(&only).await? {
                let bare = tables
                    .iter()
                    .filter_map(|known| Some(known.split_once('.')?.1.to_owned()));
                let candidates: Vec<String> = bare.chain(tables.iter().cloned()).collect();
                return Err(unknown("table", table, &candidates, trail));
            }
        }
        if let Some(action) = &self.action {
            let only = EntryFilter {
                action: Some(action.clone()),
                ..EntryFilter::default()
            };
            if !ACTIONS.contains(&action.as_str()) && trail.is_without(&only).await? {
                let candidates = ACTIONS.map(ToOwned::to_owned);
                return Err(unknown("action", action, &candidates, trail));
            }
        }
        if let Some(called) = &self.record {
            trail.require(called).await?;
        }
        Ok(())
    }

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

fn unknown(what: &str, name: &str, candidates: &[String], trail: &Trail) -> Failure {
    let failure = Failure::not_found(format!(
        "the trail of {} knows no {what} \"{name}\"",
        trail.owner()
    ));
    failure.hint(match nearest(name, candidates) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("tenantctl audit stats {} --by {what}", trail.selector()),
    })
}
