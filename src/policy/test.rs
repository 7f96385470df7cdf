//! The file of tests: who may do what, where and on which day.

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::{Error, Result};

/// Tests of who may do what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tests {
    /// The day on which those without one of their own ask.
    #[serde(default)]
    at: Option<NaiveDate>,
    /// The tests.
    pub tests: Vec<Test>,
}

/// A test.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// What it is about, for people.
    #[serde(default)]
    pub name: Option<String>,
    /// The person: e-mail, id or external id.
    pub user: String,
    /// The permission's code.
    pub permission: String,
    /// The unit; everywhere without one.
    #[serde(default)]
    pub unit: Option<String>,
    /// The day.
    #[serde(default)]
    pub at: Option<NaiveDate>,
    /// What is to come out.
    pub expect: Expectation,
    /// A role by which it is to come out, held or inherited.
    #[serde(default)]
    pub through: Option<String>,
}

/// What is to come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    /// It is allowed.
    Allow,
    /// It is not.
    Deny,
}

impl Tests {
    /// Reads a file. Every test has its day then.
    ///
    /// # Errors
    /// When it cannot be read, has no tests, or one without a day.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|source| Error::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let mut tests: Self = serde_yaml::from_str(&text).map_err(|source| Error::Malformed {
            path: path.to_owned(),
            source,
        })?;
        if tests.tests.is_empty() {
            return Err(Error::NoTests {
                path: path.to_owned(),
            });
        }
        for (index, test) in tests.tests.iter_mut().enumerate() {
            test.at = test.at.or(tests.at);
            if test.at.is_none() {
                return Err(Error::NoDay {
                    path: path.to_owned(),
                    number: index + 1,
                });
            }
        }
        Ok(tests)
    }
}
