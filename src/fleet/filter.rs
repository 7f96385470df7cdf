//! The grammar of `--where`: conditions on tenants joined by `and`, such as
//! `template=election_system and server!=eu1 and tag=pilot and not behind`.

use std::str::FromStr;

use crate::db::landlord::tenants::Tenant;

/// What can be wrong with a `--where`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// The key is not known.
    #[error("\"{key}\" is nothing that tenants are selected by; there is: {}, maintenance, behind", KEYS.join(", "))]
    UnknownKey {
        /// What was written.
        key: String,
    },
    /// A condition is missing, as before or after `and`.
    #[error("a condition is missing beside \"and\"")]
    Empty,
    /// A condition has no value.
    #[error("\"{key}\" needs a value, as in {key}=…")]
    NoValue {
        /// The key.
        key: String,
    },
}

const KEYS: [&str; 8] = [
    "slug",
    "name",
    "template",
    "status",
    "server",
    "tag",
    "context",
    "placement",
];

/// Conditions that a tenant must meet, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(Vec<Condition>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    test: Test,
    negated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Equal(&'static str, String),
    Maintenance,
    Behind,
}

impl FromStr for Filter {
    type Err = FilterError;

    fn from_str(text: &str) -> Result<Self, FilterError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        words
            .split(|word| word.eq_ignore_ascii_case("and"))
            .map(condition)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn condition(words: &[&str]) -> Result<Condition, FilterError> {
    let (negated, words) = match words {
        [not, rest @ ..] if not.eq_ignore_ascii_case("not") => (true, rest),
        all => (false, all),
    };
    let written = words.join(" ");
    let (key, unequal, value) = match written.split_once('=') {
        None => (written.trim(), false, None),
        Some((key, value)) => match key.strip_suffix('!') {
            Some(key) => (key.trim(), true, Some(value.trim())),
            None => (key.trim(), false, Some(value.trim())),
        },
    };
    let test = match (key, value) {
        ("", _) => return Err(FilterError::Empty),
        ("maintenance", None) => Test::Maintenance,
        ("behind", None) => Test::Behind,
        (key, value) => {
            let known = KEYS.iter().find(|known| **known == key);
            let known = known.ok_or_else(|| FilterError::UnknownKey { key: key.to_owned() })?;
            let value = value.filter(|value| !value.is_empty());
            Test::Equal(
                known,
                value
                    .ok_or_else(|| FilterError::NoValue { key: key.to_owned() })?
                    .to_owned(),
            )
        }
    };
    Ok(Condition {
        test,
        negated: negated != unequal,
    })
}

impl Filter {
    /// Whether a tenant meets every condition; `behind` says whether it lacks migrations.
    #[must_use]
    pub fn accepts(&self, tenant: &Tenant, behind: impl Fn(&Tenant) -> bool) -> bool {
        self.0
            .iter()
            .all(|condition| condition.test.holds(tenant, &behind) != condition.negated)
    }
}

impl Test {
    fn holds(&self, tenant: &Tenant, behind: &impl Fn(&Tenant) -> bool) -> bool {
        match self {
            Self::Maintenance => tenant.maintenance,
            Self::Behind => behind(tenant),
            Self::Equal("tag", value) => tenant.tags.contains(value),
            Self::Equal("context", value) => tenant.contexts.contains(value),
            Self::Equal(key, value) => {
                let field = match *key {
                    "slug" => &tenant.slug,
                    "name" => &tenant.name,
                    "template" => &tenant.template,
                    "status" => &tenant.status,
                    "server" => &tenant.server,
                    _ => &tenant.placement,
                };
                field == value
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Filter, FilterError> {
        text.parse()
    }

    #[test]
    fn conditions_are_joined_by_and() {
        let filter =
            parse("template=election_system and server!=eu1 AND not behind and name=Civil Society").unwrap();
        assert_eq!(filter.0.len(), 4);
        assert_eq!(filter.0[3].test, Test::Equal("name", "Civil Society".to_owned()));
        assert!(filter.0[1].negated && filter.0[2].negated);
    }

    #[test]
    fn a_wrong_condition_is_named() {
        assert_eq!(
            parse("templat=x"),
            Err(FilterError::UnknownKey {
                key: "templat".to_owned()
            })
        );
        assert_eq!(
            parse("status="),
            Err(FilterError::NoValue {
                key: "status".to_owned()
            })
        );
        assert_eq!(parse("status=active and"), Err(FilterError::Empty));
        assert_eq!(parse(""), Err(FilterError::Empty));
    }
}
