//! Backups: the newest of each database is as young as its plan promises.

use chrono::{DateTime, TimeDelta, Utc};

use crate::db::landlord::backups::Backup;
use crate::finding::{CheckResult, Finding};

/// The classes that are taken by plan, with the age that the newest backup may have: the time between two, and some for
/// taking one and for a night in between.
const PLANS: [(&str, TimeDelta); 3] = [
    ("hourly", TimeDelta::hours(2)),
    ("daily", TimeDelta::hours(36)),
    ("weekly", TimeDelta::days(9)),
];

/// The check of the backups of a tenant, which exists since then. `class` is the tenant's setting, where it could be
/// read; else that of the backups that were taken tells the plan.
#[must_use]
pub fn backups(
    slug: &str,
    class: Option<&str>,
    since: DateTime<Utc>,
    kept: &[Backup],
    now: DateTime<Utc>,
) -> CheckResult {
    let own: Vec<&Backup> = kept.iter().filter(|backup| backup.target == slug).collect();
    let is_planned = |planned: &str| match class {
        Some(class) => class == planned,
        None => own.iter().any(|backup| backup.class == planned),
    };
    let planned = PLANS.iter().find(|(class, _)| is_planned(class));
    let (class, age) = planned.unwrap_or(&PLANS[2]);
    let newest = own.iter().map(|backup| backup.taken_at).max();
    let finding = (now - newest.unwrap_or(since) > *age).then(|| Finding {
        object: slug.to_owned(),
        fault: match newest {
            Some(newest) => format!(
                "its newest backup is of {}, too old for a tenant with {class} ones",
                newest.format("%Y-%m-%d %H:%M UTC")
            ),
            None => "it was never backed up".to_owned(),
        },
        mend: format!("tenantctl tenant backup {slug} --class {class}"),
    });
    CheckResult::new(
        "backup",
        "The newest backup is as young as its plan promises",
        finding,
    )
}
