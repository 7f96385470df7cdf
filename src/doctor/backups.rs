//! Backups: the newest of each database is as young as its plan promises.

use chrono::{DateTime, TimeDelta, Utc};

use crate::db::landlord::backups::Backup;
use crate::finding::{CheckResult, Finding};

/// The classes that are taken by plan, with the age that the newest backup may have: the time between two, and some for
/// taking one.
const PLANS: [(&str, TimeDelta); 3] = [
    ("hourly", TimeDelta::hours(2)),
    ("daily", TimeDelta::hours(26)),
    ("weekly", TimeDelta::days(8)),
];

/// The check of the backups of one database, which exists since then.
#[must_use]
pub fn backups(target: &str, since: DateTime<Utc>, kept: &[Backup], now: DateTime<Utc>) -> CheckResult {
    let own: Vec<&Backup> = kept.iter().filter(|backup| backup.target == target).collect();
    let planned = PLANS
        .iter()
        .find(|(class, _)| own.iter().any(|backup| backup.class == *class));
    // A database of which no backup was ever planned has a week to get its first.
    let (class, age) = planned.unwrap_or(&PLANS[2]);
    let newest = own.iter().map(|backup| backup.taken_at).max();
    let finding = (now - newest.unwrap_or(since) > *age).then(|| Finding {
        object: target.to_owned(),
        fault: match newest {
            Some(newest) => format!(
                "its newest backup is of {}, too old for a {class} one",
                newest.format("%Y-%m-%d %H:%M UTC")
            ),
            None => "it was never backed up".to_owned(),
        },
        mend: format!(
            "tenantctl tenant backup {} --class {class}",
            if target == "landlord" {
                "--landlord"
            } else {
                target
            }
        ),
    });
    CheckResult::new(
        "backup",
        "The newest backup is as young as its plan promises",
        finding,
    )
}
