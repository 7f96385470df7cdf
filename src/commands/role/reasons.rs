//! A verdict in words, branch by branch.

use std::fmt::Write as _;

use super::place;
use crate::db::access::check::{Branch, Obstacle, Verdict};
use crate::db::access::definitions::Effect;

/// The reasons of a verdict, a line each.
pub(super) fn tell(verdict: &Verdict, permission: &str, unit: Option<&str>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if verdict.barred {
        let _ = writeln!(text, "  the account is suspended or deleted, and may do nothing");
    }
    if verdict.branches.is_empty() {
        let _ = writeln!(
            text,
            "  holds no role, and has no direct permission for {permission}"
        );
    }
    for branch in &verdict.branches {
        let mark = match (branch.counts(), branch.effect) {
            (true, Some(Effect::Allow)) => "+",
            (true, Some(Effect::Deny)) => "-",
            _ => " ",
        };
        let _ = writeln!(text, "{mark} {}", line(branch, permission, unit));
    }
    text
}

/// A branch: what is held, where and for how long, the path to the permission, and what is missing.
fn line(branch: &Branch, permission: &str, unit: Option<&str>) -> String {
    let mut text = held(branch);
    if let Some(effect) = branch.effect {
        let says = match effect {
            Effect::Allow => "allows",
            Effect::Deny => "denies",
        };
        for role in branch.path.iter().skip(1) {
            let _ = write!(text, " → {role}");
        }
        let _ = write!(text, " → {says} {permission}");
    }
    let missing: Vec<_> = branch
        .obstacles
        .iter()
        .map(|obstacle| in_words(*obstacle, branch, permission, unit))
        .collect();
    if !missing.is_empty() {
        let _ = write!(text, ": {}", missing.join("; "));
    }
    text
}

/// `chair (elected) at unit NP-3 and below, 2026-01-01 to 2027-12-31`
pub(super) fn held(branch: &Branch) -> String {
    let what = match (&branch.role, &branch.kind) {
        (Some(role), Some(kind)) => format!("{role} ({kind})"),
        (Some(role), None) => role.clone(),
        (None, _) => "directly".to_owned(),
    };
    let term = match branch.until {
        Some(until) => format!("{} to {until}", branch.from),
        None => format!("from {}", branch.from),
    };
    format!(
        "{what} {}, {term}",
        place::in_words(branch.unit.as_deref(), &branch.scope)
    )
}

fn in_words(obstacle: Obstacle, branch: &Branch, permission: &str, unit: Option<&str>) -> String {
    match obstacle {
        Obstacle::NotInRole => format!("the role does not hold {permission}"),
        Obstacle::NotBegun => format!("begins only on {}", branch.from),
        Obstacle::Over => match branch.until {
            Some(until) => format!("ended on {until}"),
            None => "ended".to_owned(),
        },
        Obstacle::Elsewhere => match unit {
            Some(unit) => format!("does not reach unit {unit}"),
            None => "does not hold tenant-wide".to_owned(),
        },
        Obstacle::Suspended => "is suspended".to_owned(),
        Obstacle::Revoked => "was revoked".to_owned(),
        Obstacle::Ended => "was ended".to_owned(),
        Obstacle::RoleDeleted => "the role is deleted".to_owned(),
        Obstacle::Denied => "a denial wins over it".to_owned(),
    }
}
