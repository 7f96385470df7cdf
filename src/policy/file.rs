//! The file of a policy: roles by code, with what they allow, deny, inherit and exclude.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::{Error, Result};
use crate::db::access::policy::{Columns, Exclusion};
use crate::db::access::roles::Role;

/// The roles of a policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The roles, by code.
    pub roles: BTreeMap<String, RolePolicy>,
}

/// A role of a policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolePolicy {
    /// Its name.
    pub name: String,
    /// Its name in the organization's own script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_local: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How many may hold it at one unit at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum_holders: Option<i32>,
    /// The roles from which it inherits.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub inherits: BTreeSet<String>,
    /// What it allows.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub allows: BTreeSet<String>,
    /// What it denies.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub denies: BTreeSet<String>,
    /// The roles that exclude it, each with why. A pair is written down with one of the two.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub excludes: BTreeMap<String, Option<String>>,
}

impl Policy {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, is no policy, or a role in it contradicts itself.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|source| Error::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let policy: Self = serde_yaml::from_str(&text).map_err(|source| Error::Malformed {
            path: path.to_owned(),
            source,
        })?;
        for (code, role) in &policy.roles {
            if let Some(fault) = fault(code, role) {
                return Err(Error::Role {
                    path: path.to_owned(),
                    role: code.clone(),
                    fault,
                });
            }
        }
        Ok(policy)
    }

    /// The policy that is there.
    #[must_use]
    pub fn present(roles: Vec<Role>, exclusions: Vec<Exclusion>) -> Self {
        let mut policy = Self {
            roles: roles
                .into_iter()
                .map(|role| {
                    let content = RolePolicy {
                        name: role.name,
                        name_local: role.name_local,
                        description: role.description,
                        maximum_holders: role.maximum_holders,
                        inherits: role.inherits.into_iter().collect(),
                        allows: role.allows.into_iter().collect(),
                        denies: role.denies.into_iter().collect(),
                        excludes: BTreeMap::new(),
                    };
                    (role.code, content)
                })
                .collect(),
        };
        for pair in exclusions {
            if let Some(role) = policy.roles.get_mut(&pair.role) {
                role.excludes.insert(pair.other, pair.reason);
            }
        }
        policy
    }

    /// The policy in columns, as it is applied.
    #[must_use]
    pub fn columns(&self) -> Columns {
        let mut columns = Columns::default();
        for (code, role) in &self.roles {
            columns.codes.push(code.clone());
            columns.names.push(role.name.clone());
            columns.local_names.push(role.name_local.clone());
            columns.descriptions.push(role.description.clone());
            columns.maxima.push(role.maximum_holders);
            for (permissions, effect) in [(&role.allows, "allow"), (&role.denies, "deny")] {
                for permission in permissions {
                    columns.saying.push(code.clone());
                    columns.permissions.push(permission.clone());
                    columns.effects.push(effect.to_owned());
                }
            }
            for inherited in &role.inherits {
                columns.heirs.push(code.clone());
                columns.inherited.push(inherited.clone());
            }
            for (other, reason) in &role.excludes {
                let is_there = columns
                    .excluding
                    .iter()
                    .zip(&columns.excluded)
                    .any(|(one, two)| one == other && two == code);
                if !is_there {
                    columns.excluding.push(code.clone());
                    columns.excluded.push(other.clone());
                    columns.reasons.push(reason.clone());
                }
            }
        }
        columns
    }

    /// The roles that the policy names without saying what they are, of which there have to be some already.
    #[must_use]
    pub fn named_elsewhere(&self) -> BTreeSet<&str> {
        self.roles
            .values()
            .flat_map(|role| role.inherits.iter().chain(role.excludes.keys()))
            .filter(|code| !self.roles.contains_key(*code))
            .map(String::as_str)
            .collect()
    }

    /// The permissions that the policy names.
    #[must_use]
    pub fn permissions(&self) -> BTreeSet<&str> {
        self.roles
            .values()
            .flat_map(|role| role.allows.iter().chain(&role.denies))
            .map(String::as_str)
            .collect()
    }
}

/// What a role says that cannot be, whatever else there is.
fn fault(code: &str, role: &RolePolicy) -> Option<String> {
    let is_code = code.starts_with(|c: char| c.is_ascii_lowercase())
        && code
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !is_code {
        return Some("has a code that is not made of small letters, digits and _".to_owned());
    }
    if role.name.trim().is_empty() {
        return Some("has no name".to_owned());
    }
    if role.maximum_holders.is_some_and(|maximum| maximum < 1) {
        return Some("has a maximum of holders below 1".to_owned());
    }
    if let Some(permission) = role.allows.intersection(&role.denies).next() {
        return Some(format!("both allows and denies {permission}"));
    }
    if role.inherits.contains(code) {
        return Some("inherits from itself".to_owned());
    }
    if role.excludes.contains_key(code) {
        return Some("excludes itself".to_owned());
    }
    None
}
