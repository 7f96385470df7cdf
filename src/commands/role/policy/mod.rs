//! `role diff`, `apply`, `export` and `test`: roles as a file.

pub(super) mod apply;
pub(super) mod diff;
pub(super) mod export;
pub(super) mod test;

use sqlx::PgConnection;

use super::name;
use crate::app::nearest;
use crate::db::WriteTransaction;
use crate::db::access::policy::{self as stored, Shift};
use crate::db::access::roles::{self, RoleFilter};
use crate::error::{Failure, Result};
use crate::policy::{Change, Policy, differences};

/// How many roles a tenant has at most.
const MOST_ROLES: i64 = 1_000_000;

/// What a policy would do.
#[derive(Debug)]
struct Difference {
    changes: Vec<Change>,
    shifts: Vec<Shift>,
}

/// The policy that is there.
async fn present(connection: &mut PgConnection) -> Result<Policy> {
    let roles = roles::list(connection, &RoleFilter::default(), None, MOST_ROLES).await?;
    Ok(Policy::present(roles, stored::exclusions(connection).await?))
}

/// Applies a policy in a transaction, and tells what that changes. The transaction goes on: it is committed or taken
/// back by who began it.
async fn apply_in(
    transaction: &mut WriteTransaction<'_>,
    slug: &str,
    policy: &Policy,
    prune: bool,
) -> Result<Difference> {
    let before = present(transaction).await?;
    let changes = differences(&before, policy, prune);
    let permissions: Vec<_> = policy.permissions().into_iter().map(str::to_owned).collect();
    name::permission_ids(transaction, slug, &permissions).await?;
    let codes: Vec<_> = before.roles.keys().cloned().collect();
    for code in policy.named_elsewhere() {
        let is_kept = before.roles.contains_key(code) && !prune;
        if !is_kept {
            let failure = Failure::not_found(format!("the policy names a role \"{code}\" that there is not"));
            return Err(match nearest(code, &codes) {
                Some(near) if near != code => failure.hint(format!("did you mean {near}?")),
                _ => failure.hint(format!("add {code} to the policy")),
            });
        }
    }
    stored::keep_before(transaction).await?;
    if !changes.is_empty() {
        stored::apply(transaction, &policy.columns()).await?;
    }
    if prune {
        let superfluous: Vec<_> = codes
            .into_iter()
            .filter(|code| !policy.roles.contains_key(code))
            .collect();
        stored::prune(transaction, &superfluous)
            .await
            .map_err(|error| match error.constraint() {
                Some("roles_held_check") => Failure::from(error)
                    .hint(format!("tenantctl role assignments -t {slug}"))
                    .hint("keep the role in the policy, or leave --prune out"),
                _ => error.into(),
            })?;
    }
    let shifts = stored::shifts(transaction).await?;
    Ok(Difference { changes, shifts })
}

impl Difference {
    /// What changes, in words, a line each.
    fn tell(&self) -> String {
        let mut lines = Vec::new();
        for change in &self.changes {
            lines.push(in_words(change));
        }
        if !self.changes.is_empty() && self.shifts.is_empty() {
            lines.push("nobody gains or loses anything by it".to_owned());
        }
        for shift in &self.shifts {
            let place = super::place::in_words(shift.unit.as_deref(), &shift.scope);
            let mut parts = Vec::new();
            if !shift.gains.is_empty() {
                parts.push(format!("gains {}", shift.gains.join(", ")));
            }
            if !shift.loses.is_empty() {
                parts.push(format!("loses {}", shift.loses.join(", ")));
            }
            lines.push(format!("{} {place} {}", shift.user, parts.join(" and ")));
        }
        lines
            .iter()
            .fold(String::new(), |text, line| text + "  " + line + "\n")
    }
}

fn in_words(change: &Change) -> String {
    let role = &change.role;
    let value = change.value.as_deref();
    match (change.change.as_str(), value) {
        ("created", value) => format!("+ role {role} ({})", value.unwrap_or_default()),
        ("deleted", _) => format!("- role {role}"),
        (what @ ("name" | "name_local" | "description" | "maximum_holders"), Some(value)) => {
            format!("~ role {role}: {} is {value}", what.replace('_', " "))
        }
        (what @ ("name" | "name_local" | "description" | "maximum_holders"), None) => {
            format!("~ role {role}: no {}", what.replace('_', " "))
        }
        ("inherits", Some(value)) => format!("+ role {role} inherits from {value}"),
        ("no_longer_inherits", Some(value)) => format!("- role {role} inherits from {value}"),
        (what, value) => match what.strip_prefix("no_longer_") {
            Some(what) => format!("- role {role} {what} {}", value.unwrap_or_default()),
            None => format!("+ role {role} {what} {}", value.unwrap_or_default()),
        },
    }
}
