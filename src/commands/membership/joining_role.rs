//! Roles that come with joining, as they are written in commands and files: `CODE`, `CODE:SCOPE`, `CODE:SCOPE@UNIT`.

use std::str::FromStr;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::nearest;
use crate::commands::lookup;
use crate::db::access::joining::{self, JoiningRole};
use crate::db::access::role_codes;
use crate::error::{Failure, Result};

/// A role as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GivenRole {
    code: String,
    scope: &'static str,
    unit: Option<String>,
}

/// A role that was found, at a unit that was found.
#[derive(Clone, Debug)]
pub(super) struct FoundRole {
    role_id: Uuid,
    unit_id: Option<Uuid>,
    scope: &'static str,
}

impl FromStr for GivenRole {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (role, unit) = match text.split_once('@') {
            Some((role, unit)) => (role, Some(unit.to_owned())),
            None => (text, None),
        };
        let (code, scope) = match role.split_once(':') {
            None => (role, "unit"),
            Some((code, "unit")) => (code, "unit"),
            Some((code, "subtree")) => (code, "subtree"),
            Some((code, "tenant")) => (code, "tenant"),
            Some((_, other)) => {
                return Err(format!(
                    "\"{other}\" is no reach of a role: unit, subtree or tenant"
                ));
            }
        };
        if code.is_empty() || unit.as_deref() == Some("") {
            return Err(format!(
                "\"{text}\" is no role such as secretary, chair:subtree or treasurer@NP-3"
            ));
        }
        if scope == "tenant" && unit.is_some() {
            return Err(format!(
                "\"{text}\": a role of the whole tenant is held at no unit"
            ));
        }
        Ok(Self {
            code: code.to_owned(),
            scope,
            unit,
        })
    }
}

impl GivenRole {
    /// As it is written and as lists show it.
    pub(super) fn text(&self) -> String {
        let scope = match self.scope {
            "unit" => String::new(),
            scope => format!(":{scope}"),
        };
        let unit = self.unit.as_deref().map(|unit| format!("@{unit}"));
        format!("{}{scope}{}", self.code, unit.unwrap_or_default())
    }

    /// Finds the role and its unit. `has_unit` tells whether there is a unit at which it is held where none is named.
    pub(super) async fn find(
        &self,
        connection: &mut PgConnection,
        slug: &str,
        has_unit: bool,
    ) -> Result<FoundRole> {
        let Some(role_id) = joining::role_id(connection, &self.code).await? else {
            let codes = role_codes(connection, "", 1000).await?;
            let failure = Failure::not_found(format!("there is no role \"{}\" in tenant {slug}", self.code));
            return Err(match nearest(&self.code, &codes) {
                Some(near) => failure.hint(format!("did you mean {near}?")),
                None => failure.hint(format!("the roles are {}", codes.join(", "))),
            });
        };
        let unit_id = lookup::unit_if_named(connection, slug, self.unit.as_deref())
            .await?
            .map(|unit| unit.id);
        if unit_id.is_none() && !has_unit && self.scope != "tenant" {
            return Err(Failure::usage(format!(
                "the role {} is held at a unit: name it with --unit UNIT or --role {}@UNIT, or write {}:tenant",
                self.code,
                self.text(),
                self.code
            )));
        }
        Ok(FoundRole {
            role_id,
            unit_id,
            scope: self.scope,
        })
    }
}

/// Finds several roles and their units.
pub(super) async fn find_all(
    connection: &mut PgConnection,
    slug: &str,
    roles: &[GivenRole],
    has_unit: bool,
) -> Result<Vec<FoundRole>> {
    let mut found = Vec::with_capacity(roles.len());
    for role in roles {
        let role = role.find(connection, slug, has_unit).await?;
        if found
            .iter()
            .any(|other: &FoundRole| other.role_id == role.role_id)
        {
            return Err(Failure::usage("a role is named twice"));
        }
        found.push(role);
    }
    Ok(found)
}

/// As they go to the database.
pub(super) fn rows(roles: &[FoundRole]) -> Vec<JoiningRole<'_>> {
    roles
        .iter()
        .map(|role| JoiningRole {
            role_id: role.role_id,
            unit_id: role.unit_id,
            scope: role.scope,
        })
        .collect()
}

/// As lists show them, in their order.
pub(super) fn texts(roles: &[GivenRole]) -> Vec<String> {
    let mut texts: Vec<String> = roles.iter().map(GivenRole::text).collect();
    texts.sort_unstable();
    texts
}

#[cfg(test)]
mod tests {
    use super::GivenRole;

    #[test]
    fn a_role_is_written_with_its_reach_and_its_unit() {
        for text in [
            "secretary",
            "chair:subtree",
            "treasurer@NP-3",
            "chair:subtree@A@B",
            "owner:tenant",
        ] {
            assert_eq!(text.parse::<GivenRole>().unwrap().text(), text);
        }
        assert_eq!("chair:unit".parse::<GivenRole>().unwrap().text(), "chair");
        for bad in ["", ":subtree", "chair:all", "chair@", "owner:tenant@NP"] {
            assert!(bad.parse::<GivenRole>().is_err(), "{bad}");
        }
    }
}
