//! How one policy differs from another.

use std::collections::BTreeSet;

use serde::Serialize;

use super::file::{Policy, RolePolicy};

/// One thing that is different.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// The role.
    pub role: String,
    /// What happens: `created`, `deleted`, `name`, `name_local`, `description`, `maximum_holders`, `allows`, `denies`,
    /// `inherits`, `excludes`, or one of the last four with `no_longer_` before it.
    pub change: String,
    /// The new value, or what is added or taken away.
    pub value: Option<String>,
}

/// What makes one policy into the other, by role. Roles that the other lacks are deleted only with `prune`.
#[must_use]
pub fn differences(present: &Policy, wanted: &Policy, prune: bool) -> Vec<Change> {
    let mut changes = Vec::new();
    let nothing = RolePolicy::default();
    for (code, role) in &wanted.roles {
        let before = present.roles.get(code);
        if before.is_none() {
            changes.push(change(code, "created", Some(role.name.clone())));
        }
        compare(&mut changes, code, before, role, &nothing, present, wanted);
    }
    if prune {
        for code in present
            .roles
            .keys()
            .filter(|code| !wanted.roles.contains_key(*code))
        {
            changes.push(change(code, "deleted", None));
        }
    }
    changes.sort();
    changes
}

fn compare(
    changes: &mut Vec<Change>,
    code: &str,
    before: Option<&RolePolicy>,
    role: &RolePolicy,
    nothing: &RolePolicy,
    present: &Policy,
    wanted: &Policy,
) {
    let old = before.unwrap_or(nothing);
    if before.is_some() && old.name != role.name {
        changes.push(change(code, "name", Some(role.name.clone())));
    }
    let maximum = |role: &RolePolicy| role.maximum_holders.map(|maximum| maximum.to_string());
    for (field, earlier, later) in [
        ("name_local", old.name_local.clone(), role.name_local.clone()),
        ("description", old.description.clone(), role.description.clone()),
        ("maximum_holders", maximum(old), maximum(role)),
    ] {
        if earlier != later {
            changes.push(change(code, field, later));
        }
    }
    for (field, earlier, later) in [
        ("allows", &old.allows, &role.allows),
        ("denies", &old.denies, &role.denies),
        ("inherits", &old.inherits, &role.inherits),
    ] {
        sets(changes, code, field, earlier, later);
    }
    // A pair binds both ways, wherever it is written down.
    let is_pair = |policy: &Policy, other: &str| {
        let writes = |role: &str, other: &str| {
            policy
                .roles
                .get(role)
                .is_some_and(|role| role.excludes.contains_key(other))
        };
        writes(code, other) || writes(other, code)
    };
    for (other, reason) in &role.excludes {
        let known = old
            .excludes
            .get(other)
            .or_else(|| present.roles.get(other).and_then(|role| role.excludes.get(code)));
        // Where both write it down, it is told once.
        let is_told = wanted
            .roles
            .get(other)
            .is_some_and(|role| role.excludes.contains_key(code))
            && other.as_str() < code;
        if known != Some(reason) && !is_told {
            let because = reason
                .as_ref()
                .map_or(String::new(), |reason| format!(" ({reason})"));
            changes.push(change(code, "excludes", Some(format!("{other}{because}"))));
        }
    }
    for other in old.excludes.keys().filter(|other| !is_pair(wanted, other)) {
        changes.push(change(code, "no_longer_excludes", Some(other.clone())));
    }
}

fn sets(
    changes: &mut Vec<Change>,
    code: &str,
    field: &str,
    earlier: &BTreeSet<String>,
    later: &BTreeSet<String>,
) {
    for added in later.difference(earlier) {
        changes.push(change(code, field, Some(added.clone())));
    }
    for removed in earlier.difference(later) {
        changes.push(change(code, &format!("no_longer_{field}"), Some(removed.clone())));
    }
}

fn change(role: &str, change: &str, value: Option<String>) -> Change {
    Change {
        role: role.to_owned(),
        change: change.to_owned(),
        value,
    }
}
